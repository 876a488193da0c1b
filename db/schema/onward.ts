import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'
import { releases } from './releases.ts'

/** What an item quotes or was made from. It reaches others only as far as its sources' originators let those go. */
export const itemSources = pgTable(
  'item_sources',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    sourceItemId: uuid('source_item_id')
      .notNull()
      .references(() => items.id),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.sourceItemId] }),
    check('item_sources_two', sql`${t.itemId} <> ${t.sourceItemId}`),
    index('item_sources_source').on(t.sourceItemId),
    ...rowsFor(
      'item_sources',
      sql`app.reads_item(item_id)`,
      sql`app.owns_item(item_id) and app.reads_item(source_item_id)`,
    ),
  ],
)

/** Originator control: another agency's item is to go on to a third (H2), or before a court (H1). Silence is no. */
export const onwardRequests = pgTable(
  'onward_requests',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    originatorAgencyId: uuid('originator_agency_id')
      .notNull()
      .references(() => agencies.id),
    askingAgencyId: uuid('asking_agency_id')
      .notNull()
      .references(() => agencies.id),
    use: text('use').$type<'release' | 'court'>().notNull(),
    /** The third agency; null for a court. */
    toAgencyId: uuid('to_agency_id').references(() => agencies.id),
    purpose: text('purpose').notNull(),
    legalBasis: text('legal_basis').notNull(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => officers.id),
    askedAt: instant('asked_at').notNull().default(now),
    /** Unanswered by then, it has lapsed. */
    dueAt: instant('due_at').notNull(),
    state: text('state').$type<'open' | 'approved' | 'refused'>().notNull().default('open'),
    decidedBy: uuid('decided_by').references(() => officers.id),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason').notNull().default(''),
    /** The originator's own release to the third agency, made by approving. */
    releaseId: uuid('release_id').references(() => releases.id),
  },
  (t) => [
    check('onward_requests_state', sql`${t.state} in ('open', 'approved', 'refused')`),
    check('onward_requests_use', sql`(${t.use} = 'release') = (${t.toAgencyId} is not null)`),
    check('onward_requests_foreign', sql`${t.originatorAgencyId} <> ${t.askingAgencyId}`),
    uniqueIndex('onward_requests_open')
      .on(t.itemId, t.askingAgencyId, t.use, t.toAgencyId, t.dueAt)
      .where(sql`state = 'open'`),
    index('onward_requests_originator').on(t.originatorAgencyId, t.askedAt.desc().nullsFirst()),
    index('onward_requests_asking').on(t.askingAgencyId, t.askedAt.desc().nullsFirst()),
    ...rowsFor(
      'onward_requests',
      sql`(originator_agency_id = (select app.agency_id()) or asking_agency_id = (select app.agency_id())) and app.reads_case(case_id)`,
      sql`(asking_agency_id = (select app.agency_id()) and asked_by = (select app.officer_id()) and state = 'open' and app.reads_item(item_id) and not app.owns_item(item_id))
        or (originator_agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_case(case_id))`,
    ),
  ],
)
