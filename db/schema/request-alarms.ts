import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { requests } from './requests.ts'

/** Each step of the ladder that a request has climbed, once per deadline. Append-only. */
export const requestAlarms = pgTable(
  'request_alarms',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** The agency that owes the answer; only the last step is also the other agency's business. */
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    stage: text('stage').$type<'half' | 'three_quarters' | 'due' | 'overdue'>().notNull(),
    dueAt: instant('due_at').notNull(),
    /** Capacities told: officer, desk, manager, partner_manager. */
    told: text('told').array().notNull(),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    unique('request_alarms_once').on(t.requestId, t.stage, t.dueAt),
    index('request_alarms_agency').on(t.agencyId, t.at),
    ...rowsFor(
      'request_alarms',
      sql`app.reads_request(request_id) and ((select app.actor_kind()) = 'system' or agency_id = (select app.agency_id()) or stage = 'overdue')`,
      sql`(select app.actor_kind()) = 'system'`,
    ),
  ],
)
