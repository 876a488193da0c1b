import { z } from 'zod'

/** What a request can be; each kind asks for what its receiver needs. */
export const requestKind = z.enum([
  'information',
  'records_check',
  'person_locate',
  'transport_check',
  'firearm_trace',
  'document_check',
  'preservation_notice',
  'controlled_delivery',
  'surveillance_assistance',
  'joint_operation',
  'evidence_transmission',
  'mla_prenotice',
  'spontaneous_information',
])
export type RequestKind = z.infer<typeof requestKind>

/** Check digits that say whether a number is consistent; never that it exists. */
export type Digit = 'vin' | 'container' | 'imo'
export type FormField = { key: string; needed?: true; type?: 'date'; digit?: Digit }
type Form = { version: number; fields: readonly FormField[]; oneOf?: readonly string[] }

const person = { key: 'person', needed: true } as const
const born = { key: 'born', type: 'date' } as const
const period = { key: 'period', needed: true } as const
const transport = [
  { key: 'plate' },
  { key: 'vin', digit: 'vin' },
  { key: 'container', digit: 'container' },
] as const

/** Every version that a request was ever written with, oldest first; the last is the one in use. Versions are never changed. */
export const forms: Record<RequestKind, readonly [Form, ...Form[]]> = {
  information: [{ version: 1, fields: [] }],
  records_check: [{ version: 1, fields: [person, born, { key: 'documentNumber' }, { key: 'period' }] }],
  person_locate: [
    { version: 1, fields: [person, born, { key: 'documentNumber' }, { key: 'address' }, { key: 'danger' }] },
  ],
  transport_check: [
    { version: 1, fields: transport },
    {
      version: 2,
      fields: [...transport, { key: 'imo', digit: 'imo' }, { key: 'seal' }],
      oneOf: ['plate', 'vin', 'container', 'imo'],
    },
  ],
  firearm_trace: [
    {
      version: 1,
      fields: [
        { key: 'make', needed: true },
        { key: 'model' },
        { key: 'serial', needed: true },
        { key: 'calibre' },
      ],
    },
  ],
  document_check: [
    {
      version: 1,
      fields: [
        { key: 'documentKind', needed: true },
        { key: 'documentNumber', needed: true },
        { key: 'person' },
      ],
    },
  ],
  preservation_notice: [
    { version: 1, fields: [{ key: 'provider', needed: true }, { key: 'account', needed: true }, period] },
  ],
  controlled_delivery: [
    {
      version: 1,
      fields: [
        { key: 'consignment', needed: true },
        { key: 'placeFrom', needed: true },
        { key: 'placeTo', needed: true },
        period,
      ],
    },
  ],
  surveillance_assistance: [
    { version: 1, fields: [person, { key: 'address', needed: true }, period, { key: 'danger' }] },
  ],
  joint_operation: [{ version: 1, fields: [{ key: 'operation', needed: true }, { key: 'placeTo' }, period] }],
  evidence_transmission: [
    {
      version: 1,
      fields: [
        { key: 'exhibit', needed: true },
        { key: 'court', needed: true },
      ],
    },
  ],
  mla_prenotice: [
    {
      version: 1,
      fields: [
        { key: 'authority', needed: true },
        { key: 'measure', needed: true },
        { key: 'court', needed: true },
      ],
    },
  ],
  spontaneous_information: [{ version: 1, fields: [{ key: 'source' }] }],
}

export const currentForm = (kind: RequestKind): Form => forms[kind].at(-1) ?? forms[kind][0]
/** The form with which a request was written, in use or not. */
export const formOf = (kind: RequestKind, version: number): Form | undefined =>
  forms[kind].find((form) => form.version === version)

export const detailsInput = z.record(z.string().max(40), z.string().trim().max(300))
type Given = { kind: RequestKind; details: Record<string, string> }

/** Checks the details against the form in use: nothing that it does not ask for, everything that it needs. */
export function checkDetails({ kind, details }: Given, context: z.RefinementCtx) {
  const { fields, oneOf } = currentForm(kind)
  const fault = (name: string, key: string) =>
    context.addIssue({ code: 'custom', path: ['details', name], message: key, params: { key } })
  for (const name of Object.keys(details))
    if (!fields.some((field) => field.key === name)) fault(name, 'detail_unknown')
  for (const field of fields) {
    const value = details[field.key] ?? ''
    if (field.needed && value === '') fault(field.key, 'detail_needed')
    if (field.type === 'date' && value !== '' && !z.iso.date().safeParse(value).success)
      fault(field.key, 'detail_date')
  }
  if (oneOf && !oneOf.some((name) => details[name])) fault(oneOf[0] ?? '', 'detail_one_of')
}

const plain = (number: string) => number.toUpperCase().replace(/[\s.-]/g, '')

// ISO 3779 with the check digit of 49 CFR 565: only North America demands it.
const vinValue = (letter: string) =>
  /\d/.test(letter) ? Number(letter) : '12345678.12345.7.923456789'.charCodeAt(letter.charCodeAt(0) - 65) - 48
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
function vinIsConsistent(vin: string) {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return false
  const rest = [...vin].reduce((sum, one, at) => sum + vinValue(one) * (vinWeights[at] ?? 0), 0) % 11
  return vin[8] === (rest === 10 ? 'X' : String(rest))
}
// ISO 6346: A is 10, multiples of 11 are left out, weights are powers of two.
function containerIsConsistent(container: string) {
  if (!/^[A-Z]{4}\d{7}$/.test(container)) return false
  const worth = (one: string) => {
    if (/\d/.test(one)) return Number(one)
    const value = one.charCodeAt(0) - 55
    return value + Math.floor((value - 1) / 10)
  }
  const sum = [...container.slice(0, 10)].reduce((total, one, at) => total + worth(one) * 2 ** at, 0)
  return Number(container[10]) === (sum % 11) % 10
}
// IMO A.1117(30): weights 7 to 2, the last digit of the sum.
function imoIsConsistent(imo: string) {
  const digits = imo.replace(/^IMO/, '')
  if (!/^\d{7}$/.test(digits)) return false
  const sum = [...digits.slice(0, 6)].reduce((total, one, at) => total + Number(one) * (7 - at), 0)
  return Number(digits[6]) === sum % 10
}
const checks = { vin: vinIsConsistent, container: containerIsConsistent, imo: imoIsConsistent }

/** Whether the check digit fits. A number that does not fit is a lead, not a mistake: it is shown, never refused. */
export const isConsistent = (digit: Digit, number: string): boolean => checks[digit](plain(number))
