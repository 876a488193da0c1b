import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'

export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    officerId: uuid('officer_id').notNull(),
    /** Same words as audit actions: `requests.sent`, `releases.requested` … */
    kind: text('kind').notNull(),
    caseId: uuid('case_id'),
    requestId: uuid('request_id'),
    releaseId: uuid('release_id'),
    postingId: uuid('posting_id'),
    /** Numbers and codes only (a case number, an agency code), never content. */
    facts: jsonb('facts').$type<Record<string, string>>().notNull().default({}),
    at: instant('at').notNull().default(now),
    readAt: instant('read_at'),
    /** Gets through quiet hours and digests. */
    urgent: boolean('urgent').notNull().default(false),
    /** When a letter told that something waits. */
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    index('notifications_officer').on(t.officerId, t.at.desc().nullsFirst()),
    index('notifications_unread').on(t.officerId).where(sql`read_at is null`),
    ...rowsFor(
      'notifications',
      sql`officer_id = (select app.officer_id()) or (select app.actor_kind()) = 'system'`,
      sql`(select app.acts())`,
    ),
  ],
)
