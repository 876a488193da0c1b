import { sql } from 'drizzle-orm'
import { check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { portalApp } from '../roles.ts'
import { agencies } from './agencies.ts'
import { cases } from './cases.ts'
import { id, instant, now } from './columns.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'

/**
 * Break-glass: a manager opened another agency's item, which no release covers, for a threat to life. One row an item.
 * The opening reads by itself until `until`; the review stays open until the originator's manager or auditor signs it.
 */
export const emergencies = pgTable(
  'emergencies',
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
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    justification: text('justification').notNull(),
    openedAt: instant('opened_at').notNull().default(now),
    until: instant('until').notNull(),
    finding: text('finding').$type<'justified' | 'not_justified'>(),
    reviewNote: text('review_note').notNull().default(''),
    reviewedBy: uuid('reviewed_by').references(() => officers.id),
    reviewedAt: instant('reviewed_at'),
  },
  (t) => [
    check(
      'emergencies_hours',
      sql`${t.until} > ${t.openedAt} and ${t.until} <= ${t.openedAt} + interval '72 hours'`,
    ),
    check('emergencies_justified', sql`length(${t.justification}) >= 40`),
    check('emergencies_foreign', sql`${t.agencyId} <> ${t.originatorAgencyId}`),
    check(
      'emergencies_reviewed',
      sql`num_nonnulls(${t.finding}, ${t.reviewedBy}, ${t.reviewedAt}) in (0, 3) and ${t.reviewedBy} is distinct from ${t.officerId}`,
    ),
    index('emergencies_reads').on(t.officerId, t.itemId, t.until),
    index('emergencies_agency').on(t.agencyId, t.openedAt.desc().nullsFirst()),
    index('emergencies_originator').on(t.originatorAgencyId, t.openedAt.desc().nullsFirst()),
    pgPolicy('emergencies_read', {
      for: 'select',
      to: portalApp,
      // Deny wins: a manager who is kept out of the case has its openings neither.
      using: sql`officer_id = (select app.officer_id())
        or ((agency_id = (select app.agency_id()) or originator_agency_id = (select app.agency_id()))
          and ((select app.has_role('auditor')) or ((select app.has_role('manager')) and app.reads_case(case_id))))`,
    }),
    pgPolicy('emergencies_insert', {
      for: 'insert',
      to: portalApp,
      withCheck: sql`officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and finding is null
        and app.is_hidden_item(item_id, case_id, originator_agency_id)`,
    }),
    pgPolicy('emergencies_review', {
      for: 'update',
      to: portalApp,
      using: sql`originator_agency_id = (select app.agency_id()) and ((select app.has_role('manager')) or (select app.has_role('auditor')))`,
      withCheck: sql`reviewed_by = (select app.officer_id())`,
    }),
  ],
)
