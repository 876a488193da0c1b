import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'
import { requests } from './requests.ts'

const own = sql`agency_id = (select app.agency_id())`
const ownOrJob = sql`agency_id = (select app.agency_id()) or (select app.actor_kind()) = 'system'`

/** When an agency's desk is staffed, who is on duty otherwise, and which clocks count only while it works. */
export const deskHours = pgTable(
  'desk_hours',
  {
    agencyId: uuid('agency_id')
      .primaryKey()
      .references(() => agencies.id),
    zone: text('zone').notNull(),
    /** Days of the week, 0 is Sunday. */
    days: integer('days').array().notNull(),
    /** Minutes of the local day. */
    opens: integer('opens').notNull(),
    closes: integer('closes').notNull(),
    /** Local dates. */
    holidays: text('holidays').array().notNull().default(sql`'{}'`),
    /** Urgencies whose clock runs only while the desk is open. */
    workingClocks: text('working_clocks').array().notNull().default(sql`'{}'`),
    /** Told of what is urgent while the desk is closed. */
    nightOfficerId: uuid('night_officer_id').references(() => officers.id),
    /** While the night officer is away. */
    standInId: uuid('stand_in_id').references(() => officers.id),
    /** Last resort: nothing ever waits with nobody. */
    dutyManagerId: uuid('duty_manager_id').references(() => officers.id),
    awayUntil: instant('away_until'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('desk_hours_day', sql`${t.opens} >= 0 and ${t.opens} < ${t.closes} and ${t.closes} <= 1440`),
    check('desk_hours_open', sql`cardinality(${t.days}) > 0`),
    ...rowsFor('desk_hours', ownOrJob, own),
  ],
)

/** Which way a request went when it arrived. Append-only; the agency that asks never sees it. */
export const requestRoutes = pgTable(
  'request_routes',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    agencyId: uuid('agency_id').notNull(),
    reason: text('reason').notNull(),
    officerIds: uuid('officer_ids').array().notNull(),
    opensAt: instant('opens_at'),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    unique('request_routes_once').on(t.requestId),
    index('request_routes_agency').on(t.agencyId, t.at),
    ...rowsFor(
      'request_routes',
      sql`(${ownOrJob}) and app.reads_request(request_id)`,
      sql`(select app.actor_kind()) = 'system'`,
    ),
  ],
)
