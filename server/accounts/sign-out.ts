import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canChangeSelf } from './policy.ts'
import { nothingInput } from './schema.ts'

export const signOut = command({
  name: 'accounts.signOut',
  action: 'accounts.signed-out',
  input: nothingInput,
  policy: canChangeSelf,
  run: async ({ tx, actor }) => {
    if (actor.sessionId)
      await tx
        .update(sessions)
        .set({ endedAt: clock.now(), endReason: 'signed-out' })
        .where(eq(sessions.id, actor.sessionId))
    return { done: true }
  },
  audit: () => ({}),
})
