import { and, desc, eq, isNull } from 'drizzle-orm'
import { activity, sessions } from '#db/schema/accounts.ts'
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
      .where(and(eq(sessions.officerId, actor.officerId), isNull(sessions.endedAt)))
      .orderBy(desc(sessions.createdAt))
      .limit(50)
    return { sessions: rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId })) }
  },
  audit: ({ result }) => ({ facts: { shown: result.sessions.length } }),
})
