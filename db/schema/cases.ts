import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'

const worksCase = sql`app.works_case(case_id)`

export const cases = pgTable(
  'cases',
  {
    id: id(),
    /** Country of the lead agency at opening, year, serial: CA-2026-00031. Never reused. */
    number: text('number').notNull().unique(),
    kind: text('kind').$type<'contraband' | 'criminal_investigation' | 'security_investigation'>().notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
    offence: text('offence').notNull(),
    commodity: text('commodity').notNull().default(''),
    /** Harmonized System heading, 4 or 6 digits, or empty. */
    hsCode: text('hs_code').notNull().default(''),
    legalAuthority: text('legal_authority').notNull(),
    purpose: text('purpose').notNull(),
    mark: text('mark').notNull(),
    state: text('state').$type<'open' | 'closed'>().notNull().default('open'),
    leadAgencyId: uuid('lead_agency_id')
      .notNull()
      .references(() => agencies.id),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => officers.id),
    openedAt: instant('opened_at').notNull().default(now),
    reviewOn: date('review_on', { mode: 'string' }),
    closedAt: instant('closed_at'),
    closeReason: text('close_reason').notNull().default(''),
    lastActivityAt: instant('last_activity_at').notNull().default(now),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('cases_mark', sql`app.mark_rank(${t.mark}) is not null`),
    check('cases_state', sql`${t.state} in ('open', 'closed')`),
    index('cases_lead').on(t.leadAgencyId),
    ...rowsFor(
      'cases',
      // An agency that is only invited has the cover sheet: the view case_covers.
      sql`app.works_case(id)`,
      sql`app.works_case(id) or lead_agency_id = (select app.agency_id())`,
    ),
  ],
)

export const caseParticipations = pgTable(
  'case_participations',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    status: text('status').$type<ParticipationStatus>().notNull(),
    /** Why this agency is needed; what its manager reads before accepting. */
    purpose: text('purpose').notNull().default(''),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => officers.id),
    proposedAt: instant('proposed_at').notNull().default(now),
    approvedBy: uuid('approved_by'),
    invitedAt: instant('invited_at'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    /** Set with the status withdrawn, so that the day of joining stays. */
    leftBy: uuid('left_by'),
    leftAt: instant('left_at'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.agencyId] }),
    index('case_participations_agency').on(t.agencyId, t.status),
    check(
      'case_participations_status',
      sql`${t.status} in ('proposed', 'refused', 'invited', 'active', 'declined', 'withdrawn')`,
    ),
    ...rowsFor(
      'case_participations',
      sql`app.reads_case(case_id) and (status <> 'proposed' or app.leads_case(case_id))`,
      sql`agency_id = (select app.agency_id()) or app.leads_case(case_id)`,
    ),
  ],
)
export type ParticipationStatus = 'proposed' | 'refused' | 'invited' | 'active' | 'declined' | 'withdrawn'

export const caseAssignments = pgTable(
  'case_assignments',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** Set when the officer works the case under a posting: the assignment lapses with it. */
    postingId: uuid('posting_id'),
    /** read, contribute, manage, close; `{}` with denied = true keeps a person out, whatever else says yes. */
    verbs: text('verbs').array().$type<('read' | 'contribute' | 'manage' | 'close')[]>().notNull(),
    denied: boolean('denied').notNull().default(false),
    assignedBy: uuid('assigned_by')
      .notNull()
      .references(() => officers.id),
    assignedAt: instant('assigned_at').notNull().default(now),
    endedAt: instant('ended_at'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('case_assignments_current').on(t.caseId, t.officerId).where(sql`ended_at is null`),
    index('case_assignments_officer').on(t.officerId),
    // Who of an agency is on a case is that agency's own matter, except for the names of active colleagues.
    ...rowsFor(
      'case_assignments',
      sql`case when agency_id = (select app.agency_id()) then app.reads_case(case_id) else not denied and app.works_case(case_id) end`,
      sql`agency_id = (select app.agency_id())`,
    ),
  ],
)

/** Narrow rows that say who may see which case; kept by triggers on participations and assignments (db/guards). */
export const caseReaders = pgTable(
  'case_readers',
  {
    /** An officer (assigned), or an agency (all its managers). */
    readerId: uuid('reader_id').notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    agencyId: uuid('agency_id').notNull(),
    postingId: uuid('posting_id'),
    lastActivityAt: instant('last_activity_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.readerId, t.caseId] }),
    // Nulls first is what ORDER BY … DESC means; the kit would write last, and no list could use the index in its order.
    index('case_readers_recent').on(
      t.readerId,
      t.lastActivityAt.desc().nullsFirst(),
      t.caseId.desc().nullsFirst(),
    ),
    index('case_readers_case').on(t.caseId),
    ...rowsFor('case_readers', sql`reader_id = (select app.case_reader())`, sql`false`),
  ],
)

export const caseRevisions = pgTable(
  'case_revisions',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    version: integer('version').notNull(),
    changedBy: uuid('changed_by')
      .notNull()
      .references(() => officers.id),
    agencyId: uuid('agency_id').notNull(),
    at: instant('at').notNull().default(now),
    reason: text('reason').notNull().default(''),
    changes: jsonb('changes').$type<Record<string, { from: string | null; to: string | null }>>().notNull(),
  },
  (t) => [
    index('case_revisions_case').on(t.caseId, t.version),
    ...rowsFor('case_revisions', worksCase, worksCase),
  ],
)
