import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'

const own = sql`officer_id = (select app.officer_id()) or (select app.actor_kind()) = 'system'`

/** How an officer wants to be told by e-mail; without a row each notice is told, at any hour. */
export const mailPreferences = pgTable(
  'mail_preferences',
  {
    officerId: uuid('officer_id').primaryKey(),
    delivery: text('delivery').$type<'each' | 'digest' | 'none'>().notNull().default('each'),
    /** Features of which nothing is told, unless it is urgent. */
    mutedKinds: text('muted_kinds').array().notNull().default(sql`'{}'`),
    /** Minutes of the local day between which only what is urgent is told; equal: never quiet. */
    quietFrom: integer('quiet_from').notNull().default(0),
    quietUntil: integer('quiet_until').notNull().default(0),
    zone: text('zone').notNull().default('UTC'),
  },
  (t) => [
    check(
      'mail_preferences_quiet',
      sql`${t.quietFrom} between 0 and 1439 and ${t.quietUntil} between 0 and 1439`,
    ),
    ...rowsFor('mail_preferences', own, sql`officer_id = (select app.officer_id())`),
  ],
)

/** Each letter that was tried, and what became of it. Append-only; holds no word of a letter. */
export const mailDeliveries = pgTable(
  'mail_deliveries',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    outcome: text('outcome').$type<'sent' | 'failed' | 'bounced'>().notNull(),
    urgent: boolean('urgent').notNull(),
    /** How many notices stood behind it. */
    notices: integer('notices').notNull(),
    /** Code of the mail server or the network, such as 550 or ECONNREFUSED. */
    reason: text('reason').notNull().default(''),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    index('mail_deliveries_officer').on(t.officerId, t.at.desc().nullsFirst()),
    ...rowsFor('mail_deliveries', own, sql`(select app.actor_kind()) = 'system'`),
  ],
)
