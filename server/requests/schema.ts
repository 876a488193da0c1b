import { z } from 'zod'
import { cursorInput, idInput, instantInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput, rankOf } from '#server/kernel/marks.ts'
import { checkDetails, detailsInput, requestKind } from './forms.ts'

export const requestState = z.enum([
  'draft',
  'awaiting_approval',
  'sent',
  'acknowledged',
  'assigned',
  'answered',
  'partly_answered',
  'refused',
  'closed',
  'withdrawn',
])
export const requestUrgency = z.enum(['urgent_direct', 'urgent_indirect', 'other'])
export const requestBox = z.enum(['in', 'out'])
export const answerOutcome = z.enum(['full', 'partial'])
export const answerHandling = z.enum(['H0', 'H1', 'H2', 'H3'])

/** Grounds in the manner of Directive (EU) 2023/977 Art. 6; each says who is protected or what is missing. */
export const refusalGround = z.enum([
  'no_legal_basis',
  'disproportionate',
  'harms_investigation',
  'harms_person',
  'essential_security_interest',
  'not_available',
  'already_sent',
  'other',
])

/** Hours from sending until an answer is due: Directive (EU) 2023/977 Art. 5 (8 hours, 3 days, 7 days). */
export const presetHours = { urgent_direct: 8, urgent_indirect: 72, other: 168 } as const
/** An own deadline lies at most this far ahead. */
export const furthestDays = 365

export const requestMarks = markInput.options
/** 0 open, 1 protected, 2 the ceiling: how heavy a mark is shown. */
export const markLevel = (mark: string) => ([0, 1, 2] as const)[rankOf(mark)] ?? 3

const requestFields = {
  kind: requestKind.default('information'),
  /** What the form of the kind asks for, by field. */
  details: detailsInput.default({}),
  toAgencyId: idInput,
  caseId: idInput.nullable().default(null),
  subject: line(200),
  question: text(20_000),
  language: languageInput,
  purpose: line(500),
  legalBasis: line(300),
  mark: markInput,
  urgency: requestUrgency,
  urgencyReason: line(500, 0).default(''),
  /** Own deadline, only when it is longer than the preset. */
  dueAt: instantInput.nullable().default(null),
}
const justified = (given: { urgency: string; urgencyReason: string }) =>
  given.urgency === 'other' || given.urgencyReason !== ''
const unjustified = {
  path: ['urgencyReason'],
  message: 'urgency_reason',
  params: { key: 'urgency_reason' },
}

/** `next`: keep it as a draft, or put it before a manager at once. */
export const writeRequestInput = z
  .object({ ...requestFields, next: z.enum(['draft', 'submit']).default('draft') })
  .refine(justified, unjustified)
  .superRefine(checkDetails)
export const changeDraftInput = z
  .object({ ...requestFields, requestId: idInput, version: z.number().int().min(1) })
  .refine(justified, unjustified)
  .superRefine(checkDetails)

const named = { requestId: idInput }
const reason = line(2000)

export const submitRequestInput = z.object(named)
/** The version that the manager read: approving never covers a text that changed meanwhile. */
export const approveRequestInput = z.object({ ...named, version: z.number().int().min(1) })
export const sendBackRequestInput = z.object({ ...named, reason })
export const acknowledgeRequestInput = z.object(named)
export const assignRequestInput = z.object({ ...named, officerId: idInput })
export const requestMessageInput = z.object({ ...named, body: text(10_000), language: languageInput })
export const answerRequestInput = z
  .object({
    ...named,
    body: text(20_000),
    language: languageInput,
    outcome: answerOutcome,
    mark: markInput,
    handlingCode: answerHandling.default('H0'),
    caveats: line(1000, 0).default(''),
    /** Empty: those that the request named. */
    purpose: line(500, 0).default(''),
    legalBasis: line(300, 0).default(''),
    evidenceIds: z.array(idInput).max(100).default([]),
  })
  // H3 means "other restrictions": without words it would restrict nothing.
  .refine((given) => given.handlingCode !== 'H3' || given.caveats !== '', {
    path: ['caveats'],
    message: 'caveats_needed',
    params: { key: 'caveats_needed' },
  })
export const refuseRequestInput = z.object({ ...named, ground: refusalGround, reason })
export const closeRequestInput = z.object(named)
export const withdrawRequestInput = z.object({ ...named, reason })
/** A step of the ladder, and the deadline to which it belongs. */
export const remindRequestInput = z.object({
  ...named,
  stage: z.enum(['half', 'three_quarters', 'due', 'overdue']),
  dueAt: instantInput,
})
export const routeRequestInput = z.object(named)
export const getRequestInput = z.object(named)
export const crossCheckRequestInput = z.object(named)

/** `open`: everything that is neither closed nor withdrawn. */
export const requestStateFilter = z.enum(['open', ...requestState.options])
export const listRequestsInput = z.object({
  /** Left out: both. */
  box: requestBox.optional(),
  query: line(200, 0).optional(),
  state: requestStateFilter.optional(),
  urgency: requestUrgency.optional(),
  overdue: z.boolean().default(false),
  agencyId: idInput.optional(),
  /** `due` shows only what still runs, soonest first. */
  sort: z.enum(['activity', 'due']).default('activity'),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: cursorInput.optional(),
})
export const listCaseRequestsInput = z.object({
  caseId: idInput,
  limit: z.number().int().min(1).max(100).default(25),
  cursor: cursorInput.optional(),
})
export const listOptionsInput = z.object({})
