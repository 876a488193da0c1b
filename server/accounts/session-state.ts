import { eq } from 'drizzle-orm'
import { activity, sessions } from '#db/schema/accounts.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

const idle = minutes(30)

/** When this session ends by itself, so that the shell can say so before. Asked with a quiet credential it does not count as use. */
export const sessionState = query({
  name: 'accounts.sessionState',
  input: nothingInput,
  policy: canSeeSelf,
  run: async ({ tx, actor }) => {
    const [row] = await tx
      .select({
        createdAt: sessions.createdAt,
        absoluteUntil: sessions.absoluteUntil,
        seen: activity.lastSeenAt,
      })
      .from(sessions)
      .leftJoin(activity, eq(activity.subjectId, sessions.id))
      .where(eq(sessions.id, actor.sessionId ?? actor.officerId))
    if (!row) throw notFound('no-session')
    const idleAt = new Date((row.seen ?? row.createdAt).getTime() + idle)
    // The browser's own clock may be wrong: it counts down what is left instead of comparing.
    return { officerId: actor.officerId, now: clock.now(), idleAt, absoluteUntil: row.absoluteUntil }
  },
  audit: { notRecorded: 'when the own session ends' },
})
