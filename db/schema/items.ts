import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor, shownFor, withheld } from './columns.ts'
import { officers } from './officers.ts'

const readsItem = sql`app.reads_item(item_id)`
const ownItem = sql`app.owns_item(item_id)`

/**
 * Whatever an agency adds to a case or request has an envelope here: who it comes from, its mark, its handling code.
 * It is visible to its originator's officers on the case until a release covers it (rules.md, "Cases").
 */
export const items = pgTable(
  'items',
  {
    id: id(),
    kind: text('kind').$type<ItemKind>().notNull(),
    caseId: uuid('case_id').references(() => cases.id),
    requestId: uuid('request_id'),
    originatorAgencyId: uuid('originator_agency_id')
      .notNull()
      .references(() => agencies.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => officers.id),
    postingId: uuid('posting_id'),
    mark: text('mark').notNull(),
    handlingCode: text('handling_code').$type<'H0' | 'H1' | 'H2' | 'H3'>().notNull().default('H0'),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
    /** What its author says it holds (server/agreements/schema.ts, `dataKind`); a release's agreement must allow each. */
    dataKinds: text('data_kinds').array().notNull().default(sql`'{}'`),
    createdAt: instant('created_at').notNull().default(now),
  },
  (t) => [
    check('items_kind', sql`${t.kind} in ('note', 'task', 'evidence', 'answer', 'exhibit')`),
    check('items_mark', sql`app.mark_rank(${t.mark}) is not null`),
    check('items_home', sql`${t.caseId} is not null or ${t.requestId} is not null`),
    index('items_case').on(t.caseId, t.kind, t.createdAt.desc().nullsFirst()),
    index('items_request').on(t.requestId, t.createdAt),
    index('items_originator').on(t.originatorAgencyId, t.kind, t.createdAt.desc().nullsFirst()),
    ...rowsFor(
      'items',
      sql`app.reads_envelope(id, case_id, request_id, originator_agency_id)`,
      sql`originator_agency_id = (select app.agency_id())`,
    ),
  ],
)
export type ItemKind = 'note' | 'task' | 'evidence' | 'answer' | 'exhibit'

const noteColumns = () => ({
  itemId: uuid('item_id')
    .primaryKey()
    .references(() => items.id),
  body: text('body').notNull(),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull().default(now),
})
/** To write. The app role cannot read the words here: `notes` shows them. */
export const noteRows = pgTable('notes', noteColumns(), () => [
  ...rowsFor('notes', readsItem, ownItem),
  shownFor('notes', readsItem),
])
/** To read: what releases withhold from the reader is empty here, and named in `withheld` (db/guards/after/25-shown). */
export const notes = pgView('shown_notes', { ...noteColumns(), withheld }).existing()

/** Earlier wordings of a note: a correction is a new version, nothing is overwritten. */
export const noteRevisions = pgTable(
  'note_revisions',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    changedBy: uuid('changed_by')
      .notNull()
      .references(() => officers.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    index('note_revisions_item').on(t.itemId, t.version),
    // What stood there before a release stays at home.
    ...rowsFor('note_revisions', ownItem, ownItem),
  ],
)

const taskColumns = () => ({
  itemId: uuid('item_id')
    .primaryKey()
    .references(() => items.id),
  title: text('title').notNull(),
  detail: text('detail').notNull().default(''),
  dueAt: instant('due_at'),
  assigneeId: uuid('assignee_id').references(() => officers.id),
  state: text('state').$type<'open' | 'done'>().notNull().default('open'),
  doneAt: instant('done_at'),
  doneBy: uuid('done_by'),
  version: integer('version').notNull().default(1),
})
/** To write; `tasks` is to read, see `notes`. */
export const taskRows = pgTable('tasks', taskColumns(), (t) => [
  index('tasks_assignee').on(t.assigneeId, t.state, t.dueAt),
  ...rowsFor('tasks', readsItem, ownItem),
  shownFor('tasks', readsItem),
])
export const tasks = pgView('shown_tasks', { ...taskColumns(), withheld }).existing()
