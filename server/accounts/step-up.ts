import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { countFailure, takeTurn } from './failures.ts'
import { endSessions, loadAccount, spendFactor } from './load.ts'
import { canProtectSelf } from './policy.ts'
import { stepUpInput } from './schema.ts'

/** The second factor again, before what is very sensitive; good for ten minutes. A lock ends the session too. */
export const stepUp = command({
  name: 'accounts.stepUp',
  action: 'accounts.stepped-up',
  input: stepUpInput,
  policy: canProtectSelf,
  run: async ({ tx, actor, input, credential, about, tell }) => {
    const { agencyId, email } = await loadAccount(tx, actor.officerId)
    await takeTurn(tx, agencyId, email)
    const account = await loadAccount(tx, actor.officerId)
    const factor = await spendFactor(tx, account, input.code)
    if (!factor) {
      about.action = 'accounts.step-up-refused'
      const { locked } = await countFailure(tx, addressIn(credential), account, tell)
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
