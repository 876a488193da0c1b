import { z } from 'zod'
import { handlingCode } from '#server/evidence/schema.ts'
import { cursorInput, idInput, instantInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput } from '#server/kernel/marks.ts'

export { handlingCode } from '#server/evidence/schema.ts'
export const unit = z.enum(['piece', 'package', 'kg', 'g', 'l', 'ml', 'm'])
/** What an exhibit begins with. */
export const firstKind = z.enum(['seize', 'collect'])
/** What a custodian notes by hand; transfers and dispositions have ways of their own. */
export const stationKind = z.enum(['seal', 'unseal', 'examine', 'copy'])
export const linkKind = z.enum([
  'seize',
  'collect',
  'seal',
  'unseal',
  'transfer',
  'examine',
  'copy',
  'return',
  'forfeit',
  'destroy',
])
export const finding = z.enum([
  'no-beginning',
  'late-entry',
  'late-acceptance',
  'gap',
  'overlap',
  'seal-differs',
])
export const custodyState = z.enum(['held', 'returned', 'forfeited', 'destroyed'])
export const fileRole = z.enum(['photograph', 'content'])

/** A decimal with at most three places, above zero; kept as text so that no digit changes on its way. */
export const quantityInput = z
  .string()
  .trim()
  .transform((value) => value.replace(',', '.'))
  .pipe(z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,3})?$/, { message: 'format_quantity' }))
const seal = line(40)
/** Several seals in one field, separated by commas. */
export const sealsInput = z
  .union([z.array(seal).max(20), z.string().max(900)])
  .default([])
  .transform((value) =>
    typeof value === 'string'
      ? value
          .split(/[,;\n]/u)
          .map((one) => one.trim())
          .filter(Boolean)
      : value,
  )
  .pipe(z.array(seal).max(20))

const facts = {
  exhibitNumber: line(40),
  title: line(200),
  description: text(10_000, 0).default(''),
  quantity: quantityInput,
  unit,
  seizedBy: line(200),
  authority: line(300),
  placeCode: line(10, 0).default(''),
  place: line(200, 0).default(''),
  sealNumbers: sealsInput,
  storagePlace: line(200, 0).default(''),
  custody: firstKind.default('seize'),
}
const envelope = { mark: markInput, handlingCode: handlingCode.default('H0'), language: languageInput }
const localTime = z.iso.datetime({ local: true })

export const recordExhibitInput = z.object({
  caseId: idInput,
  ...facts,
  ...envelope,
  seizedAt: instantInput,
})
export const recordExhibitForm = z.object({ caseId: idInput, ...facts, ...envelope, seizedAt: localTime })
/** One row of a list; the moment carries its offset, so that nobody guesses the zone of a spreadsheet. */
export const exhibitRow = z.object({ ...facts, seizedAt: instantInput })
export const rowColumns = [
  'exhibitNumber',
  'title',
  'description',
  'quantity',
  'unit',
  'seizedAt',
  'seizedBy',
  'authority',
  'placeCode',
  'place',
  'sealNumbers',
  'storagePlace',
  'custody',
] as const
export const importExhibitsInput = z.object({
  caseId: idInput,
  csv: z.string().min(1).max(900_000),
  ...envelope,
})
export const importExhibitsForm = importExhibitsInput

const page = { limit: z.number().int().min(1).max(100).default(50), cursor: cursorInput.optional() }
export const listExhibitsInput = z.object({
  caseId: idInput.optional(),
  query: line(100, 0).default(''),
  ...page,
})
const named = { exhibitId: idInput }
export const getExhibitInput = z.object(named)
export const listCustodyInput = z.object({ ...named, ...page })

const station = {
  ...named,
  kind: stationKind,
  place: line(200, 0).default(''),
  note: text(2_000, 0).default(''),
  sealNumbers: sealsInput,
  storagePlace: line(200, 0).default(''),
}
export const addStationInput = z.object({ ...station, occurredAt: instantInput })
export const addStationForm = z.object({ ...station, occurredAt: localTime })

const handover = {
  ...named,
  toAgencyId: idInput,
  place: line(200, 0).default(''),
  note: text(2_000, 0).default(''),
}
export const offerTransferInput = z.object({ ...handover, releasedAt: instantInput })
export const offerTransferForm = z.object({ ...handover, releasedAt: localTime })
const receipt = {
  transferId: idInput,
  place: line(200, 0).default(''),
  note: text(2_000, 0).default(''),
  /** Seals as they were found on receipt. */
  sealNumbers: sealsInput,
  storagePlace: line(200, 0).default(''),
}
export const acceptTransferInput = z.object({ ...receipt, receivedAt: instantInput })
export const acceptTransferForm = z.object({ ...receipt, receivedAt: localTime })
export const declineTransferInput = z.object({ transferId: idInput, reason: line(500) })
export const withdrawTransferInput = declineTransferInput

export const addFileInput = z.object({ ...named, evidenceId: idInput, role: fileRole })
export const declareEvidenceInput = z.object({ ...named, reason: line(500) })

export const placeHoldInput = z.object({ ...named, authority: line(300) })
export const liftHoldInput = z.object({ holdId: idInput, reason: line(500) })
export const setRetentionInput = z.object({
  months: z.coerce.number().int().min(0).max(1200),
  authority: line(300),
})

export const dispositionKind = z.enum(['return', 'forfeit', 'destroy'])
export const requestDispositionInput = z.object({
  ...named,
  kind: dispositionKind,
  reason: line(1_000),
  authority: line(300),
})
export const approveDispositionInput = z.object({ dispositionId: idInput })
export const refuseDispositionInput = z.object({ dispositionId: idInput, reason: line(500) })
export const carryOutDispositionInput = z.object({
  dispositionId: idInput,
  witness: line(200),
  place: line(200, 0).default(''),
  note: text(2_000, 0).default(''),
})
export const getDispositionInput = z.object({ dispositionId: idInput })

/** An age recipient (X25519), as `age-keygen -y` prints it. */
const recipient = z
  .string()
  .trim()
  .regex(/^(age1[02-9ac-hj-np-z]{58})?$/, { message: 'format_age' })
  .default('')
export const openBundleInput = z.object({
  caseId: idInput,
  exhibitIds: z.array(idInput).min(1).max(10_000),
  language: languageInput,
  reason: line(300, 3),
  recipient,
})
const bundle = { bundleId: idInput }
export const readBundleInput = z.object({
  ...bundle,
  from: z.number().int().min(0).max(10_000),
  count: z.number().int().min(1).max(250),
})
export const sealBundleInput = z.object({
  ...bundle,
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.number().int().min(1),
})
