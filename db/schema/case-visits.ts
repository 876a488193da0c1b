import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant, now, rowsFor } from './columns.ts'

/** When an officer last looked, so that the page can mark what is new. */
export const caseVisits = pgTable(
  'case_visits',
  {
    officerId: uuid('officer_id').notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    at: instant('at').notNull().default(now),
    /** The visit before this one; half an hour of clicking around is one visit. */
    previousAt: instant('previous_at'),
  },
  (t) => [
    primaryKey({ columns: [t.officerId, t.caseId] }),
    ...rowsFor(
      'case_visits',
      sql`officer_id = (select app.officer_id())`,
      sql`officer_id = (select app.officer_id())`,
    ),
  ],
)
