import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { mailDeliveries, mailPreferences } from '#db/schema/mail.ts'
import { notifications } from '#db/schema/notifications.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { instantAt, localTime } from '#server/kernel/working-time.ts'

export type Preferences = Omit<typeof mailPreferences.$inferSelect, 'officerId'>
export const standard: Preferences = {
  delivery: 'each',
  mutedKinds: [],
  quietFrom: 0,
  quietUntil: 0,
  zone: 'UTC',
}

/** What the officer wants, or what holds without a word of theirs. */
export async function loadPreferences(tx: Transaction, officerId: string): Promise<Preferences> {
  const [row] = await tx.select().from(mailPreferences).where(eq(mailPreferences.officerId, officerId))
  if (!row) return standard
  const { officerId: _, ...preferences } = row
  return preferences
}

/** Unread notices of the last week of which no letter has told yet. */
export const loadUntold = (tx: Transaction, officerId: string) =>
  tx
    .select({ id: notifications.id, kind: notifications.kind, urgent: notifications.urgent })
    .from(notifications)
    .where(
      and(
        eq(notifications.officerId, officerId),
        isNull(notifications.mailedAt),
        isNull(notifications.readAt),
        gt(notifications.at, new Date(clock.now().getTime() - days(7))),
      ),
    )
    .limit(500)

/** The last letters, newest first. */
export const loadDeliveries = (tx: Transaction, officerId: string, limit: number) =>
  tx
    .select({
      id: mailDeliveries.id,
      outcome: mailDeliveries.outcome,
      reason: mailDeliveries.reason,
      notices: mailDeliveries.notices,
      urgent: mailDeliveries.urgent,
      at: mailDeliveries.at,
    })
    .from(mailDeliveries)
    .where(eq(mailDeliveries.officerId, officerId))
    .orderBy(desc(mailDeliveries.at))
    .limit(limit)

/** One letter at a time for one officer: whoever comes second finds nothing left to tell. */
export const holdOfficer = (tx: Transaction, officerId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${officerId}, 7))`)

const minute = ({ seconds }: { seconds: number }) => Math.floor(seconds / 60)
const digestHour = 8 * 60
const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days(1)).toISOString().slice(0, 10)

/** The next instant at which the officer's clock on the wall shows this minute of the day. */
function nextAt(now: Date, wanted: number, zone: string): Date {
  const local = localTime(now, zone)
  const date = minute(local) < wanted ? local.date : dayAfter(local.date)
  return instantAt(date, wanted * 60, zone)
}

/** Null: now is a good time for what is not urgent; otherwise when it is. */
export function quietUntil(now: Date, { quietFrom, quietUntil: until, zone }: Preferences): Date | null {
  const at = minute(localTime(now, zone))
  const quiet = quietFrom <= until ? at >= quietFrom && at < until : at >= quietFrom || at < until
  return quiet ? nextAt(now, until, zone) : null
}
export const nextDigest = (now: Date, { zone }: Preferences): Date => nextAt(now, digestHour, zone)
