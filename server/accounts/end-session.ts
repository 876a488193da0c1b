import { and, eq, isNull } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { endSessionInput } from './schema.ts'

/** Ends one of the officer's own sessions; its next request is refused. */
export const endSession = command({
  name: 'accounts.endSession',
  action: 'accounts.session-ended',
  input: endSessionInput,
  policy: canChangeSelf,
  run: async ({ tx, actor, input }) => {
    const [row] = await tx
      .update(sessions)
      .set({ endedAt: clock.now(), endReason: 'ended-by-officer' })
      .where(
        and(
          eq(sessions.id, input.sessionId),
          eq(sessions.officerId, actor.officerId),
          isNull(sessions.endedAt),
        ),
      )
      .returning({ id: sessions.id })
    if (!row) throw notFound()
    return row
  },
  audit: ({ input }) => ({ subject: ['session', input.sessionId] }),
})
