import { sql } from 'drizzle-orm'
import { customType, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { portalApp, portalLog } from '../roles.ts'
import { id, instant, now } from './columns.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** One row per act, done or refused. No foreign keys: history outlives its subject. Content never stands here. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: id(),
    /** The transaction that wrote it; the commit guard looks for it. */
    xact: xid8('xact').notNull().default(sql`pg_current_xact_id()`),
    at: instant('at').notNull().default(now),
    action: text('action').notNull(),
    /** A command changed something; a query showed something; a refusal counts as what was tried. */
    kind: text('kind').$type<'command' | 'query'>().notNull(),
    outcome: text('outcome').$type<'done' | 'denied' | 'failed'>().notNull(),
    /** Reason code of a refusal, or the reason an officer gave for opening or downloading. */
    reason: text('reason').notNull().default(''),
    officerId: uuid('officer_id'),
    agencyId: uuid('agency_id'),
    postingId: uuid('posting_id'),
    sessionId: uuid('session_id'),
    tokenId: uuid('token_id'),
    door: text('door').notNull(),
    address: text('address').notNull().default(''),
    caseId: uuid('case_id'),
    requestId: uuid('request_id'),
    subjectType: text('subject_type').notNull().default(''),
    subjectId: uuid('subject_id'),
    /** The agency whose information was touched; its auditor sees the row too. */
    ownerAgencyId: uuid('owner_agency_id'),
    facts: jsonb('facts')
      .$type<Record<string, string | number | boolean | null | string[]>>()
      .notNull()
      .default({}),
  },
  (t) => [
    // In the order in which the log takes them up; the commit guard asks for the transaction alone.
    index('audit_events_xact').on(t.xact, t.id),
    index('audit_events_agency').on(t.agencyId, t.id.desc().nullsFirst()),
    index('audit_events_owner').on(t.ownerAgencyId, t.id.desc().nullsFirst()),
    index('audit_events_case').on(t.caseId, t.id.desc().nullsFirst()),
    index('audit_events_officer').on(t.officerId, t.id.desc().nullsFirst()),
    pgPolicy('audit_events_auditor', {
      for: 'select',
      to: portalApp,
      using: sql`(select app.has_role('auditor')) and (agency_id = (select app.agency_id()) or owner_agency_id = (select app.agency_id()))`,
    }),
    pgPolicy('audit_events_sequencer', {
      for: 'select',
      to: portalLog,
      using: sql`(select current_user) = 'portal_log'`,
    }),
    pgPolicy('audit_events_append', { for: 'insert', to: portalApp, withCheck: sql`(select app.acts())` }),
  ],
)
