import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'
import { releases } from './releases.ts'

const own = sql`app.owns_release(release_id)`

/** When an agency wants a second manager; without a row: from the ceiling's marks on, and for personal data. */
export const approvalRules = pgTable(
  'approval_rules',
  {
    agencyId: uuid('agency_id')
      .primaryKey()
      .references(() => agencies.id),
    /** A second manager from this mark on; null: for no mark. */
    secondFrom: text('second_from'),
    secondForPersonal: boolean('second_for_personal').notNull().default(true),
    changedBy: uuid('changed_by').references(() => officers.id),
    changedAt: instant('changed_at').notNull().default(now),
  },
  (t) => [
    check('approval_rules_mark', sql`${t.secondFrom} is null or app.mark_rank(${t.secondFrom}) is not null`),
    ...rowsFor(
      'approval_rules',
      sql`agency_id = (select app.agency_id())`,
      sql`agency_id = (select app.agency_id()) and (select app.has_role('manager'))`,
    ),
  ],
)

/** Who let it go: one row, or two of different managers under different mandates. */
export const releaseApprovals = pgTable(
  'release_approvals',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    step: integer('step').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    /** The absent manager for whom a deputy acted; the officer otherwise. */
    mandateId: uuid('mandate_id')
      .notNull()
      .references(() => officers.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.step] }),
    unique('release_approvals_officer').on(t.releaseId, t.officerId),
    unique('release_approvals_mandate').on(t.releaseId, t.mandateId),
    check('release_approvals_step', sql`${t.step} in (1, 2)`),
    ...rowsFor('release_approvals', own, sql`${own} and officer_id = (select app.officer_id())`),
  ],
)

/** Items that a manager left out when approving, or that the requester gave up to meet a condition. */
export const releaseExceptions = pgTable(
  'release_exceptions',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    by: uuid('by')
      .notNull()
      .references(() => officers.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.itemId] }), ...rowsFor('release_exceptions', own, own)],
)

/** "I approve if these are left out": waits for whoever asked, and the approval waits for it. */
export const releaseConditions = pgTable(
  'release_conditions',
  {
    id: id(),
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    itemIds: uuid('item_ids').array().notNull(),
    words: text('words').notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => officers.id),
    setAt: instant('set_at').notNull().default(now),
    state: text('state').$type<'open' | 'accepted' | 'declined'>().notNull().default('open'),
    answer: text('answer').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    check('release_conditions_state', sql`${t.state} in ('open', 'accepted', 'declined')`),
    index('release_conditions_release').on(t.releaseId, t.setAt),
    uniqueIndex('release_conditions_open').on(t.releaseId).where(sql`state = 'open'`),
    ...rowsFor('release_conditions', own, own),
  ],
)
