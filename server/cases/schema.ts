import { z } from 'zod'
import { cursorInput, idInput, instantInput, languageInput, line, text } from '#server/kernel/inputs.ts'
import { markInput } from '#server/kernel/marks.ts'

export const caseKind = z.enum(['contraband', 'criminal_investigation', 'security_investigation'])
export const caseState = z.enum(['open', 'closed'])
export const caseVerb = z.enum(['read', 'contribute', 'manage', 'close'])
export const participationStatus = z.enum([
  'proposed',
  'refused',
  'invited',
  'active',
  'declined',
  'withdrawn',
])
export const taskState = z.enum(['open', 'done'])
/** Europol handling codes H0 to H3 (rules.md, "Releases"). */
export const handlingCode = z.enum(['H0', 'H1', 'H2', 'H3'])
/** What a timeline entry says happened. */
export const timelineKind = z.enum([
  'opened',
  'changed',
  'closed',
  'reopened',
  'lead_handed_over',
  'agency_proposed',
  'agency_invited',
  'agency_joined',
  'agency_refused',
  'agency_declined',
  'agency_withdrawn',
  'officer_assigned',
  'assignment_ended',
  'officer_denied',
  'denial_ended',
  'note_added',
  'note_changed',
  'task_added',
  'task_done',
  'evidence_attached',
  'request_sent',
  'request_answered',
  'request_refused',
  'request_closed',
  'release_requested',
  'release_approved',
  'release_refused',
  'release_revoked',
])
/** Why somebody of the own agency can or cannot see a case. */
export const accessReason = z.enum([
  'manager',
  'assigned',
  'assigned_without_read',
  'posting_only',
  'posting_not_current',
  'denied',
  'agency_invited',
  'agency_not_active',
  'officer_disabled',
])

const hsCode = z.string().regex(/^$|^\d{4}(\d{2})?$/, { message: 'format_hs' })
const why = line(500)
const limitInput = z.number().int().min(1).max(100).default(25)

export const openCaseInput = z.object({
  kind: caseKind,
  title: line(200),
  summary: text(10_000),
  language: languageInput,
  offence: line(200),
  commodity: line(200, 0).default(''),
  hsCode: hsCode.default(''),
  legalAuthority: line(300),
  purpose: line(500),
  mark: markInput,
  reviewOn: z.iso.date().nullish(),
})

export const getCaseInput = z.object({ caseId: idInput, reason: line(300, 0).optional() })

export const listCasesInput = z.object({
  query: line(200, 0).optional(),
  state: caseState.optional(),
  kind: caseKind.optional(),
  leadAgencyId: idInput.optional(),
  /** Only cases to which the officer is assigned in person. */
  mine: z.boolean().optional(),
  /** Standing of the officer's own agency. */
  participation: z.enum(['invited', 'active']).optional(),
  /** Only cases worked on after this instant. */
  since: instantInput.optional(),
  /** Counts as well, up to 1,000; only asked for on a first page. */
  count: z.boolean().default(false),
  sort: z.enum(['activity', 'number', 'title']).default('activity'),
  limit: limitInput,
  cursor: cursorInput.optional(),
})

/** Only what is given is changed; `version` is that of the text the officer started from. */
export const changeCaseInput = z.object({
  caseId: idInput,
  version: z.number().int().min(1),
  reason: line(500, 0).default(''),
  title: line(200).optional(),
  summary: text(10_000).optional(),
  offence: line(200).optional(),
  commodity: line(200, 0).optional(),
  hsCode: hsCode.optional(),
  legalAuthority: line(300).optional(),
  purpose: line(500).optional(),
  mark: markInput.optional(),
  reviewOn: z.iso.date().nullish(),
})

const pageOfCase = z.object({ caseId: idInput, limit: limitInput, cursor: cursorInput.optional() })
export const listRevisionsInput = pageOfCase
export const getTimelineInput = pageOfCase
export const listNotesInput = pageOfCase
export const listTasksInput = pageOfCase.extend({
  state: taskState.optional(),
  mine: z.boolean().optional(),
})

const agencyOnCase = z.object({ caseId: idInput, agencyId: idInput })
/** `purpose`: why this agency is needed; its manager reads it before accepting. */
export const inviteAgencyInput = agencyOnCase.extend({ purpose: line(500) })
export const approveInvitationInput = agencyOnCase
export const refuseInvitationInput = agencyOnCase.extend({ reason: why })
export const acceptInvitationInput = z.object({ caseId: idInput })
export const declineInvitationInput = z.object({ caseId: idInput, reason: why })
export const withdrawAgencyInput = agencyOnCase.extend({ reason: why })
export const handOverLeadInput = agencyOnCase.extend({ reason: why })

export const assignOfficerInput = z.object({
  caseId: idInput,
  officerId: idInput,
  /** Reading comes with every other verb. */
  verbs: z.array(caseVerb).min(1).max(4),
  /** When the officer works the case under a posting: the assignment lapses with it. */
  postingId: idInput.nullish(),
})
export const endAssignmentInput = z.object({ caseId: idInput, assignmentId: idInput, reason: why })
export const denyOfficerInput = z.object({ caseId: idInput, officerId: idInput, reason: why })
export const endDenialInput = z.object({ caseId: idInput, assignmentId: idInput, reason: why })
export const explainAccessInput = z.object({ caseId: idInput })

export const closeCaseInput = z.object({ caseId: idInput, reason: why })
export const reopenCaseInput = z.object({ caseId: idInput, reason: why })
export const exportCaseInput = z.object({ caseId: idInput, reason: why })

export const addNoteInput = z.object({
  caseId: idInput,
  body: text(20_000),
  language: languageInput,
  /** Items of the case that the note quotes; it goes no further than their originators let those go. */
  quotedIds: z.array(idInput).max(20).default([]),
  mark: markInput,
  handlingCode: handlingCode.default('H0'),
})
export const changeNoteInput = z.object({
  caseId: idInput,
  noteId: idInput,
  version: z.number().int().min(1),
  body: text(20_000),
})
export const listNoteRevisionsInput = z.object({ caseId: idInput, noteId: idInput })

export const addTaskInput = z.object({
  caseId: idInput,
  title: line(200),
  detail: text(5_000, 0).default(''),
  dueAt: instantInput.nullish(),
  assigneeId: idInput.nullish(),
  language: languageInput,
  mark: markInput,
  handlingCode: handlingCode.default('H0'),
})
/** Only what is given is changed; null takes a date or an assignee away. */
export const changeTaskInput = z.object({
  caseId: idInput,
  taskId: idInput,
  version: z.number().int().min(1),
  title: line(200).optional(),
  detail: text(5_000, 0).optional(),
  dueAt: instantInput.nullish(),
  assigneeId: idInput.nullish(),
})
export const completeTaskInput = z.object({ caseId: idInput, taskId: idInput })
export const reopenTaskInput = z.object({ caseId: idInput, taskId: idInput })
