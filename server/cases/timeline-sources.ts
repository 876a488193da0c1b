import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { timelineKind } from './schema.ts'

export type SubjectType = 'case' | 'agency' | 'officer' | 'note' | 'task' | 'evidence' | 'request' | 'release'

/** The columns of one source of events: when, what, who, about what. */
const source = (
  at: SQL,
  kind: SQL,
  by: SQL,
  type: SubjectType,
  subject: SQL,
  from: SQL,
  more: { label?: SQL; fields?: SQL; reason?: SQL } = {},
) => sql`
  select ${at} as at, ${kind} || ':' || ${subject} || ':' || extract(epoch from ${at}) as key, ${kind} as kind, ${by} as by, ${sql.raw(`'${type}'`)} as type,
    ${subject}::text as subject, ${more.label ?? sql`''`} as label, ${more.fields ?? sql`'{}'::text[]`} as fields, ${more.reason ?? sql`''`} as reason
  ${from} and ${at} is not null`

const text = (code: z.infer<typeof timelineKind>) => sql.raw(`'${code}'`)
const agencyCode = sql`(select a.code from agencies a where a.id = p.agency_id)`
const officerName = sql`(select trim(o.rank || ' ' || o.full_name) from officers o where o.id = s.officer_id)`

/** Every source of events of one case, each under the row policies of its table. */
export const timelineSources = (caseId: string): SQL[] => {
  const opened = sql`from cases c where c.id = ${caseId}`
  const revised = sql`from case_revisions v where v.case_id = ${caseId}`
  const agency = sql`from case_participations p where p.case_id = ${caseId}`
  const officer = sql`from case_assignments s where s.case_id = ${caseId}`
  const item = sql`from items i where i.case_id = ${caseId}`
  const task = sql`from items i join shown_tasks t on t.item_id = i.id where i.case_id = ${caseId} and i.kind = 'task'`
  const exhibit = sql`from items i join shown_evidence e on e.item_id = i.id where i.case_id = ${caseId} and i.kind = 'evidence'`
  const request = sql`from requests q where q.case_id = ${caseId}`
  const release = sql`from releases r where r.case_id = ${caseId}`
  const number = { label: sql`q.number` }
  const released = { label: sql`r.number` }
  return [
    source(sql`c.opened_at`, text('opened'), sql`c.opened_by`, 'case', sql`c.id`, opened),
    source(
      sql`v.at`,
      sql`(case when v.changes ? 'leadAgency' then 'lead_handed_over' when v.changes #>> '{state,to}' = 'closed' then 'closed'
        when v.changes #>> '{state,to}' = 'open' then 'reopened' else 'changed' end)`,
      sql`v.changed_by`,
      'case',
      sql`v.id`,
      revised,
      {
        label: sql`coalesce(v.changes #>> '{leadAgency,to}', '')`,
        fields: sql`array(select jsonb_object_keys(v.changes))`,
        reason: sql`v.reason`,
      },
    ),
    // The lead's own participation begins with the opening, which is told already.
    source(
      sql`(case when p.approved_by is distinct from p.proposed_by and p.status in ('proposed', 'refused') then p.proposed_at end)`,
      text('agency_proposed'),
      sql`p.proposed_by`,
      'agency',
      sql`p.agency_id`,
      agency,
      { label: agencyCode },
    ),
    source(
      sql`p.invited_at`,
      text('agency_invited'),
      sql`p.approved_by`,
      'agency',
      sql`p.agency_id`,
      agency,
      { label: agencyCode },
    ),
    source(
      sql`(case when p.invited_at is not null or p.status = 'refused' then p.decided_at end)`,
      sql`(case p.status when 'refused' then 'agency_refused' when 'declined' then 'agency_declined' else 'agency_joined' end)`,
      sql`p.decided_by`,
      'agency',
      sql`p.agency_id`,
      agency,
      {
        label: agencyCode,
        reason: sql`(case when p.status in ('refused', 'declined') then p.reason else '' end)`,
      },
    ),
    source(sql`p.left_at`, text('agency_withdrawn'), sql`p.left_by`, 'agency', sql`p.agency_id`, agency, {
      label: agencyCode,
      reason: sql`p.reason`,
    }),
    // Whoever opens the case is on it from then on.
    source(
      sql`(case when not exists (select from cases c where c.id = s.case_id and c.opened_by = s.officer_id and c.opened_at = s.assigned_at) then s.assigned_at end)`,
      sql`(case when s.denied then 'officer_denied' else 'officer_assigned' end)`,
      sql`s.assigned_by`,
      'officer',
      sql`s.id`,
      officer,
      {
        label: officerName,
        fields: sql`(case when s.agency_id = (select app.agency_id()) then s.verbs else '{}' end)`,
      },
    ),
    // Other verbs for the same officer end one assignment and begin the next in the same moment: one event.
    source(
      sql`(case when not exists (select from case_assignments n where n.case_id = s.case_id and n.officer_id = s.officer_id and n.assigned_at = s.ended_at) then s.ended_at end)`,
      sql`(case when s.denied then 'denial_ended' else 'assignment_ended' end)`,
      sql`null::uuid`,
      'officer',
      sql`s.id`,
      officer,
      {
        label: officerName,
        reason: sql`(case when s.agency_id = (select app.agency_id()) then s.reason else '' end)`,
      },
    ),
    source(
      sql`i.created_at`,
      text('note_added'),
      sql`i.author_id`,
      'note',
      sql`i.id`,
      sql`${item} and i.kind = 'note'`,
    ),
    source(
      sql`v.at`,
      text('note_changed'),
      sql`v.changed_by`,
      'note',
      sql`i.id`,
      sql`from items i join note_revisions v on v.item_id = i.id where i.case_id = ${caseId} and i.kind = 'note'`,
    ),
    source(sql`i.created_at`, text('task_added'), sql`i.author_id`, 'task', sql`i.id`, task, {
      label: sql`t.title`,
    }),
    source(sql`t.done_at`, text('task_done'), sql`t.done_by`, 'task', sql`i.id`, task, {
      label: sql`t.title`,
    }),
    source(sql`i.created_at`, text('evidence_attached'), sql`i.author_id`, 'evidence', sql`i.id`, exhibit, {
      label: sql`e.exhibit_number || ' ' || e.title`,
    }),
    source(sql`q.sent_at`, text('request_sent'), sql`q.author_id`, 'request', sql`q.id`, request, number),
    source(
      sql`q.answered_at`,
      sql`(case when q.refusal_ground is null then 'request_answered' else 'request_refused' end)`,
      sql`q.assignee_id`,
      'request',
      sql`q.id`,
      request,
      number,
    ),
    source(sql`q.closed_at`, text('request_closed'), sql`null::uuid`, 'request', sql`q.id`, request, number),
    source(
      sql`(case when r.from_agency_id = (select app.agency_id()) then r.requested_at end)`,
      text('release_requested'),
      sql`r.requested_by`,
      'release',
      sql`r.id`,
      release,
      released,
    ),
    source(
      sql`r.decided_at`,
      sql`(case r.state when 'refused' then 'release_refused' else 'release_approved' end)`,
      sql`r.decided_by`,
      'release',
      sql`r.id`,
      release,
      { ...released, reason: sql`(case when r.state = 'refused' then r.decision_reason else '' end)` },
    ),
    source(sql`r.revoked_at`, text('release_revoked'), sql`r.revoked_by`, 'release', sql`r.id`, release, {
      ...released,
      reason: sql`r.revoke_reason`,
    }),
  ]
}
