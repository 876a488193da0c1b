import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'

/** While a manager is absent, a deputy of the same agency acts as manager in that manager's place; ends by itself. */
export const delegations = pgTable(
  'delegations',
  {
    id: id(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    managerId: uuid('manager_id')
      .notNull()
      .references(() => officers.id),
    deputyId: uuid('deputy_id')
      .notNull()
      .references(() => officers.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    reason: text('reason').notNull().default(''),
    givenAt: instant('given_at').notNull().default(now),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    check(
      'delegations_order',
      sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} <= ${t.startsAt} + interval '92 days'`,
    ),
    check('delegations_two', sql`${t.managerId} <> ${t.deputyId}`),
    index('delegations_deputy').on(t.deputyId, t.endsAt),
    index('delegations_agency').on(t.agencyId, t.startsAt.desc().nullsFirst()),
    // Who stands in for whom is part of the directory: a partner's notice reaches the deputy too.
    ...rowsFor(
      'delegations',
      sql`(select app.signed_in())`,
      sql`agency_id = (select app.agency_id()) and (select app.has_role('manager'))`,
    ),
  ],
)
