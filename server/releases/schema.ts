import { z } from 'zod'
import { cursorInput, idInput, instantInput, line, text } from '#server/kernel/inputs.ts'
import { markInput, rankOf } from '#server/kernel/marks.ts'

export const releaseKind = z.enum(['one_off', 'standing', 'answer'])
export const releaseState = z.enum(['awaiting', 'approved', 'refused', 'revoked'])
/** An answer crosses only with the release that is made for it. */
export const releasableKind = z.enum(['note', 'task', 'evidence', 'exhibit'])
export const handlingCode = z.enum(['H0', 'H1', 'H2', 'H3'])
/** Releases that the own agency gave, and those that it got. */
export const releaseBox = z.enum(['sent', 'received'])
/** Why an item that a release names does not reach the receiver. */
export const hiddenWhy = z.enum([
  'above_mark',
  'not_participating',
  'expired',
  'refused',
  'revoked',
  'not_reachable',
])

const named = { releaseId: idInput }
const reason = line(2000)
const page = { limit: z.number().int().min(1).max(100).default(25), cursor: cursorInput.optional() }

export const requestReleaseInput = z
  .object({
    caseId: idInput,
    kind: z.enum(['one_off', 'standing']),
    /** One-off: exactly these. */
    itemIds: z.array(idInput).max(500).default([]),
    /** Standing: what we add of these kinds, up to this mark. */
    itemKinds: z.array(releasableKind).max(4).default([]),
    maxMark: markInput.optional(),
    recipientIds: z.array(idInput).max(40).default([]),
    purpose: line(500),
    legalBasis: line(300),
    handlingCode: handlingCode.default('H0'),
    caveats: text(2000, 0).default(''),
    expiresAt: instantInput.nullish(),
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
