import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, pgView, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor, shownFor, withheld } from './columns.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'

export const requests = pgTable(
  'requests',
  {
    id: id(),
    /** RFI-2026-00012. Never reused. */
    number: text('number').notNull().unique(),
    fromAgencyId: uuid('from_agency_id')
      .notNull()
      .references(() => agencies.id),
    toAgencyId: uuid('to_agency_id')
      .notNull()
      .references(() => agencies.id),
    caseId: uuid('case_id').references(() => cases.id),
    /** What it asks for, with the version of the form it was written with. */
    kind: text('kind').$type<RequestKind>().notNull().default('information'),
    formVersion: integer('form_version').notNull().default(1),
    details: jsonb('details').$type<Record<string, string>>().notNull().default({}),
    subject: text('subject').notNull(),
    question: text('question').notNull(),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
    purpose: text('purpose').notNull(),
    legalBasis: text('legal_basis').notNull(),
    mark: text('mark').notNull(),
    /** Clocks of Directive (EU) 2023/977: urgent_direct 8 hours, urgent_indirect 3 days, other 7 days. */
    urgency: text('urgency').$type<'urgent_direct' | 'urgent_indirect' | 'other'>().notNull(),
    urgencyReason: text('urgency_reason').notNull().default(''),
    state: text('state').$type<RequestState>().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => officers.id),
    createdAt: instant('created_at').notNull().default(now),
    approvedBy: uuid('approved_by'),
    sentAt: instant('sent_at'),
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedAt: instant('acknowledged_at'),
    assigneeId: uuid('assignee_id').references(() => officers.id),
    /** Runs from sending; null while the clock is stopped for a clarification. */
    dueAt: instant('due_at'),
    /** What was left on the clock, in seconds, when it was stopped. */
    clockLeft: integer('clock_left'),
    /** Seconds on the clock when it was started; the steps of the ladder are parts of it. */
    clockTotal: integer('clock_total'),
    /** Working hours of the receiving agency as they were at sending; null: every hour counts. */
    clockCalendar: jsonb('clock_calendar').$type<{
      zone: string
      days: number[]
      opens: number
      closes: number
      holidays: string[]
    }>(),
    answeredAt: instant('answered_at'),
    refusalGround: text('refusal_ground'),
    decisionReason: text('decision_reason').notNull().default(''),
    closedAt: instant('closed_at'),
    lastActivityAt: instant('last_activity_at').notNull().default(now),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('requests_mark', sql`app.mark_rank(${t.mark}) is not null`),
    check('requests_abroad', sql`${t.fromAgencyId} <> ${t.toAgencyId}`),
    check(
      'requests_state',
      sql`${t.state} in ('draft', 'awaiting_approval', 'sent', 'acknowledged', 'assigned', 'answered', 'partly_answered', 'refused', 'closed', 'withdrawn')`,
    ),
    index('requests_case').on(t.caseId),
    ...rowsFor(
      'requests',
      sql`app.reads_request(id)`,
      sql`from_agency_id = (select app.agency_id()) or app.reads_request(id)`,
    ),
  ],
)
export type RequestKind =
  | 'information'
  | 'records_check'
  | 'person_locate'
  | 'transport_check'
  | 'firearm_trace'
  | 'document_check'
  | 'preservation_notice'
  | 'controlled_delivery'
  | 'surveillance_assistance'
  | 'joint_operation'
  | 'evidence_transmission'
  | 'mla_prenotice'
  | 'spontaneous_information'
export type RequestState =
  | 'draft'
  | 'awaiting_approval'
  | 'sent'
  | 'acknowledged'
  | 'assigned'
  | 'answered'
  | 'partly_answered'
  | 'refused'
  | 'closed'
  | 'withdrawn'

/** Narrow rows that say who may see which request, by box; kept by a trigger on requests (db/guards). */
export const requestReaders = pgTable(
  'request_readers',
  {
    /** An officer (author, assignee) or an agency (its desk and managers). */
    readerId: uuid('reader_id').notNull(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    box: text('box').$type<'in' | 'out'>().notNull(),
    state: text('state').$type<RequestState>().notNull(),
    dueAt: instant('due_at'),
    lastActivityAt: instant('last_activity_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.readerId, t.requestId] }),
    // Nulls first is what ORDER BY … DESC means; the kit would write last, and no list could use the index in its order.
    index('request_readers_recent').on(
      t.readerId,
      t.box,
      t.lastActivityAt.desc().nullsFirst(),
      t.requestId.desc().nullsFirst(),
    ),
    index('request_readers_state').on(
      t.readerId,
      t.box,
      t.state,
      t.lastActivityAt.desc().nullsFirst(),
      t.requestId.desc().nullsFirst(),
    ),
    index('request_readers_due').on(t.readerId, t.box, t.dueAt),
    index('request_readers_request').on(t.requestId),
    ...rowsFor(
      'request_readers',
      sql`reader_id in ((select app.officer_id()), (select app.desk_reader()))`,
      sql`false`,
    ),
  ],
)

/** The thread. `internal` never leaves the agency that wrote it. */
export const requestMessages = pgTable(
  'request_messages',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    kind: text('kind').$type<'clarification' | 'reply' | 'internal'>().notNull(),
    agencyId: uuid('agency_id').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => officers.id),
    body: text('body').notNull(),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    index('request_messages_request').on(t.requestId, t.at),
    ...rowsFor(
      'request_messages',
      sql`app.reads_request(request_id) and (kind <> 'internal' or agency_id = (select app.agency_id()))`,
      sql`agency_id = (select app.agency_id()) and app.reads_request(request_id)`,
    ),
  ],
)

const answerColumns = () => ({
  itemId: uuid('item_id')
    .primaryKey()
    .references(() => items.id),
  requestId: uuid('request_id')
    .notNull()
    .references(() => requests.id),
  body: text('body').notNull(),
  outcome: text('outcome').$type<'full' | 'partial'>().notNull(),
  /** Evidence items that travel with it. */
  evidenceIds: uuid('evidence_ids').array().notNull().default(sql`'{}'`),
})
/** An answer is an item, so it crosses only through a release; `partial` says that more will follow. To write. */
export const answerRows = pgTable('answers', answerColumns(), (t) => [
  index('answers_request').on(t.requestId),
  ...rowsFor('answers', sql`app.reads_item(item_id)`, sql`app.owns_item(item_id)`),
  shownFor('answers', sql`app.reads_item(item_id)`),
])
/** To read, see `notes`. */
export const answers = pgView('shown_answers', { ...answerColumns(), withheld }).existing()
