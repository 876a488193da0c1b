import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { activity, sessions } from '#db/schema/accounts.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

/** Own open sessions, newest first: device, address, last use. */
export const listSessions = query({
  name: 'accounts.listSessions',
  action: 'accounts.sessions-listed',
  input: nothingInput,
  policy: canSeeSelf,
  run: async ({ tx, actor }) => {
    const idleSince = new Date(clock.now().getTime() - minutes(30)).toISOString()
    const rows = await tx
      .select({
        id: sessions.id,
        address: sessions.address,
        userAgent: sessions.userAgent,
        createdAt: sessions.createdAt,
        absoluteUntil: sessions.absoluteUntil,
        lastSeenAt: activity.lastSeenAt,
      })
      .from(sessions)
      .leftJoin(activity, eq(activity.subjectId, sessions.id))
      .where(
        and(
          eq(sessions.officerId, actor.officerId),
          isNull(sessions.endedAt),
          gt(sessions.absoluteUntil, clock.now()),
          gt(sql`coalesce(${activity.lastSeenAt}, ${sessions.createdAt})`, idleSince),
        ),
      )
      .orderBy(desc(sessions.createdAt))
      .limit(50)
    return { sessions: rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId })) }
  },
  audit: ({ result }) => ({ facts: { shown: result.sessions.length } }),
})
