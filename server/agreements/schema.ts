import { z } from 'zod'
import { idInput, instantInput, line, text } from '#server/kernel/inputs.ts'
import { markInput } from '#server/kernel/marks.ts'

export const agreementKind = z.enum(['treaty', 'mou', 'arrangement'])
export const agreementState = z.enum(['proposed', 'in_force', 'ended', 'refused'])
export const versionState = z.enum(['proposed', 'in_force', 'superseded', 'refused'])
export const partyCountry = z.enum(['CA', 'US', 'MX'])
/** What information may be used for. */
export const purposeCode = z.enum([
  'prevent',
  'investigate',
  'prosecute',
  'border',
  'threat_to_life',
  'recover_property',
])
export const offenceCode = z.enum([
  'drugs',
  'firearms',
  'smuggling',
  'laundering',
  'people',
  'fraud',
  'theft',
  'heritage_wildlife',
  'cyber',
  'violence',
  'security',
])
export const dataKind = z.enum([
  'personal',
  'biometric',
  'financial',
  'location',
  'communications',
  'seized_goods',
  'intelligence',
])
export const onwardRule = z.enum(['none', 'consent', 'parties'])
/** What the engine asks an agreement, one line each. */
export const agreementRule = z.enum([
  'general',
  'parties',
  'purposes',
  'offences',
  'data_kinds',
  'highest_mark',
  'retention',
  'onward',
  'validity',
])
export type Rule = Exclude<z.infer<typeof agreementRule>, 'general'> | 'ceiling'

const inThree = (max: number) => z.object({ en: line(max), fr: line(max), es: line(max) })
const articleInput = z.object({
  article: line(20),
  rule: agreementRule,
  words: z.object({ en: text(2000), fr: text(2000), es: text(2000) }),
})
const terms = {
  titles: inThree(200),
  countries: z.array(partyCountry).max(3).default([]),
  agencyIds: z.array(idInput).max(40).default([]),
  purposes: z.array(purposeCode).min(1).max(6),
  offences: z.array(offenceCode).min(1).max(11),
  dataKinds: z.array(dataKind).max(7).default([]),
  highestMark: markInput,
  retentionDays: z.coerce.number().int().min(1).max(36_500).nullish(),
  onward: onwardRule,
  validFrom: instantInput,
  validUntil: instantInput.nullish(),
  articles: z.array(articleInput).min(1).max(60),
}
type Given = {
  countries: string[]
  agencyIds: string[]
  validFrom: Date
  validUntil?: Date | null | undefined
  articles: { article: string }[]
}
const hasTwoParties = (given: Given) => given.countries.length + given.agencyIds.length >= 2
const endsLater = (given: Given) => !given.validUntil || given.validUntil > given.validFrom
const numbersOnce = (given: Given) =>
  new Set(given.articles.map((one) => one.article)).size === given.articles.length

export const proposeAgreementInput = z
  .object({ kind: agreementKind, ...terms })
  .refine(hasTwoParties, { path: ['countries'], message: 'parties_needed' })
  .refine(endsLater, { path: ['validUntil'], message: 'ends_before_start' })
  .refine(numbersOnce, { path: ['articles'], message: 'article_twice' })
export const changeAgreementInput = z
  .object({ agreementId: idInput, ...terms, reason: line(1000) })
  .refine(hasTwoParties, { path: ['countries'], message: 'parties_needed' })
  .refine(endsLater, { path: ['validUntil'], message: 'ends_before_start' })
  .refine(numbersOnce, { path: ['articles'], message: 'article_twice' })
export type TermsGiven = Omit<z.output<typeof changeAgreementInput>, 'agreementId' | 'reason'>

const named = { agreementId: idInput }
export const getAgreementInput = z.object(named)
/** The wording that was read: another may have been proposed since. */
export const acceptAgreementInput = z.object({ ...named, versionId: idInput })
export const refuseAgreementInput = z.object({ ...named, versionId: idInput, reason: line(1000) })
export const endAgreementInput = z.object({ ...named, reason: line(1000) })
export const listAgreementsInput = z.object({ state: agreementState.optional() })
