import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { countFailure, endSessions, loadAccount, spendFactor } from './load.ts'
import { canProtectSelf } from './policy.ts'
import { stepUpInput } from './schema.ts'

/** The second factor again, before what is very sensitive; good for ten minutes. A lock ends the session too. */
export const stepUp = command({
  name: 'accounts.stepUp',
  action: 'accounts.stepped-up',
  input: stepUpInput,
  load: ({ tx, actor }) => loadAccount(tx, actor.officerId),
  policy: canProtectSelf,
  run: async ({ tx, actor, input, subject, credential, about }) => {
    const factor = await spendFactor(tx, subject, input.code)
    if (!factor) {
      about.action = 'accounts.step-up-refused'
      const { locked } = await countFailure(tx, addressIn(credential), subject)
      if (locked) await endSessions(tx, actor.officerId, 'locked')
      return { refused: 'code-refused' as const }
    }
    if (actor.sessionId)
      await tx
        .update(sessions)
        .set({ reauthenticatedAt: clock.now() })
        .where(eq(sessions.id, actor.sessionId))
    return { refused: null }
  },
  audit: ({ result }) => ({ reason: result.refused ?? '' }),
})
