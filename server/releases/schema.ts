import { z } from 'zod'
import { dataKind, offenceCode, purposeCode } from '#server/agreements/schema.ts'
import { cursorInput, idInput, instantInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput, rankOf } from '#server/kernel/marks.ts'

export const releaseKind = z.enum(['one_off', 'standing', 'answer'])
export const releaseState = z.enum(['awaiting', 'approved', 'refused', 'revoked'])
/** An answer crosses only with the release that is made for it. */
export const releasableKind = z.enum(['note', 'task', 'evidence', 'exhibit'])
export const handlingCode = z.enum(['H0', 'H1', 'H2', 'H3'])
/** What a release can keep back, by the kind of item; db/guards/after/25-shown hides exactly these. */
export const withheldField = z.enum([
  'note.body',
  'task.detail',
  'task.due',
  'task.assignee',
  'evidence.title',
  'evidence.description',
  'evidence.fileName',
  'evidence.collectedAt',
  'evidence.place',
  'evidence.file',
  'evidence.custody',
])
/** The grades that each scheme knows; C is not the same in both (domain.md, "Source evaluation"). */
export const grades = {
  europol_4x4: { source: ['A', 'B', 'C', 'X'], information: ['1', '2', '3', '4'] },
  admiralty: { source: ['A', 'B', 'C', 'D', 'E', 'F'], information: ['1', '2', '3', '4', '5', '6'] },
} as const
export const evaluationScheme = z.enum(['europol_4x4', 'admiralty'])
/** Releases that the own agency gave, and those that it got. */
export const releaseBox = z.enum(['sent', 'received'])
/** Why an item that a release names does not reach the receiver. */
export const hiddenWhy = z.enum([
  'above_mark',
  'not_participating',
  'not_named',
  'agreement_over',
  'expired',
  'refused',
  'revoked',
  'not_reachable',
])

const named = { releaseId: idInput }
const reason = line(2000)
const page = { limit: z.number().int().min(1).max(100).default(25), cursor: cursorInput.optional() }

/** The codes in which an agreement and a release speak of the same things. */
export const askedOfAgreement = { dataKind, offenceCode, purposeCode }
/** What the engine is asked about; the rest of a release is its wording. */
const asked = {
  caseId: idInput,
  /** One-off: exactly these. */
  itemIds: z.array(idInput).max(1000).default([]),
  /** Standing: what we add of these kinds, up to this mark. */
  itemKinds: z.array(releasableKind).max(4).default([]),
  maxMark: markInput.optional(),
  recipientIds: z.array(idInput).max(40).default([]),
  agreementId: idInput.optional(),
  purposeCode: purposeCode.optional(),
  offenceCode: offenceCode.optional(),
  dataKinds: z.array(dataKind).max(7).default([]),
  handlingCode: handlingCode.default('H0'),
  expiresAt: instantInput.nullish(),
}
const namedReaders = z.object({
  agencyId: idInput,
  officerIds: z.array(idInput).max(40).default([]),
  postingIds: z.array(idInput).max(10).default([]),
})
const ownLine = z.object({
  itemId: idInput,
  handlingCode: handlingCode.optional(),
  withheld: z.array(withheldField).max(11).optional(),
})
const grade = (given: Evaluated, which: 'source' | 'information') => {
  const known: readonly string[] = given.evaluationScheme ? grades[given.evaluationScheme][which] : []
  return known.includes((which === 'source' ? given.sourceGrade : given.informationGrade) ?? '')
}
type Evaluated = {
  evaluationScheme?: z.infer<typeof evaluationScheme> | undefined
  sourceGrade?: string | undefined
  informationGrade?: string | undefined
}

export const checkReleaseInput = z.object(asked)

export const requestReleaseInput = z
  .object({
    ...asked,
    kind: z.enum(['one_off', 'standing']),
    purpose: line(500),
    /** Where an agreement is named, its number and article stand here. */
    legalBasis: line(300, 0).default(''),
    agreementArticle: line(20, 0).default(''),
    caveats: text(2000, 0).default(''),
    /** The caveats in the receivers' languages. */
    caveatsIn: z.partialRecord(languageInput, text(2000, 0)).default({}),
    evaluationScheme: evaluationScheme.optional(),
    sourceGrade: line(1).optional(),
    informationGrade: line(1).optional(),
    withheld: z.array(withheldField).max(11).default([]),
    /** Agencies of which not everybody on the case, but only these read it. */
    named: z.array(namedReaders).max(40).default([]),
    /** Items that differ from the rest. */
    lines: z.array(ownLine).max(1000).default([]),
  })
  .refine((given) => given.legalBasis !== '' || given.agreementId !== undefined, {
    path: ['legalBasis'],
    message: 'basis_needed',
  })
  .refine((given) => !given.evaluationScheme || grade(given, 'source'), {
    path: ['sourceGrade'],
    message: 'grade_unknown',
  })
  .refine((given) => !given.evaluationScheme || grade(given, 'information'), {
    path: ['informationGrade'],
    message: 'grade_unknown',
  })
  // Named readers of nobody's agency would look like a limit and be none.
  .refine((given) => given.named.every((one) => given.recipientIds.includes(one.agencyId)), {
    path: ['named'],
    message: 'named_not_recipient',
  })
  .refine((given) => given.named.every((one) => one.officerIds.length + one.postingIds.length > 0), {
    path: ['named'],
    message: 'named_needed',
  })
  .refine((given) => given.kind !== 'one_off' || given.itemIds.length > 0, {
    path: ['itemIds'],
    message: 'items_needed',
  })
  .refine((given) => given.kind !== 'standing' || given.itemKinds.length > 0, {
    path: ['itemKinds'],
    message: 'kinds_needed',
  })
  .refine((given) => given.kind !== 'standing' || given.maxMark !== undefined, {
    path: ['maxMark'],
    message: 'max_mark_needed',
  })
  // An empty audience means nobody; it never means everybody (a release reaches whom it names).
  .refine((given) => given.recipientIds.length > 0, { path: ['recipientIds'], message: 'recipients_needed' })
  // H3 means "other restrictions": without words it would restrict nothing.
  .refine((given) => given.handlingCode !== 'H3' || given.caveats !== '', {
    path: ['caveats'],
    message: 'caveats_needed',
  })

export const approveReleaseInput = z.object({
  ...named,
  /** Named by the release, and left out by the manager. */
  exceptItemIds: z.array(idInput).max(500).default([]),
})
export const setConditionInput = z.object({
  ...named,
  /** To be left out; empty when the words ask for another change. */
  itemIds: z.array(idInput).max(500).default([]),
  words: text(2000, 5),
})
export const answerConditionInput = z.object({
  ...named,
  accept: z.boolean(),
  answer: line(2000, 0).default(''),
})
export const setApprovalRulesInput = z.object({
  /** Null: no mark by itself needs two. */
  secondFrom: markInput.nullable(),
  secondForPersonal: z.boolean(),
})
/** The same as the form asks for it. */
export const approvalRulesForm = z.object({
  secondFrom: z.union([markInput, z.literal('none')]),
  secondForPersonal: z.boolean(),
})
export const getApprovalRulesInput = z.object({})
export const refuseReleaseInput = z.object({ ...named, reason })
export const revokeReleaseInput = z.object({ ...named, reason })
export const getReleaseInput = z.object(named)
export const previewReleaseInput = z.object(named)

export const listReleasesInput = z.object({
  box: releaseBox.default('sent'),
  state: releaseState.optional(),
  kind: releaseKind.optional(),
  caseId: idInput.optional(),
  ...page,
})
export const listCaseReleasesInput = z.object({ caseId: idInput, ...page })
export const listReleaseOptionsInput = z.object({ caseId: idInput })
export const listAwaitingInput = z.object({})
export const countAwaitingInput = z.object({})

/** What a dialog asks for before an act: nothing, or a reason. */
export const confirmInput = z.object({})
export const reasonInput = z.object({ reason })

/** 0 open, 1 protected, 2 the ceiling: how heavy a mark is shown. */
export const markLevel = (mark: string) => ([0, 1, 2] as const)[rankOf(mark)] ?? 3
export const releaseMarks = markInput.options
