import { eq } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { countFailure, takeTurn } from './failures.ts'
import { endSessions, loadAccount, spendFactor } from './load.ts'
import { refuseWeakPassword } from './passwords.ts'
import { canProtectSelf } from './policy.ts'
import { changePasswordInput } from './schema.ts'
import { hashPassword, passwordMatches } from './secrets.ts'

/** A new password, against the old one and a code; every other session ends. */
export const changePassword = command({
  name: 'accounts.changePassword',
  action: 'accounts.password-changed',
  input: changePasswordInput,
  policy: canProtectSelf,
  run: async ({ tx, actor, input, credential, about, tell }) => {
    const { agencyId, email } = await loadAccount(tx, actor.officerId)
    await takeTurn(tx, agencyId, email)
    const account = await loadAccount(tx, actor.officerId)
    const isRight = await passwordMatches(account.credentials?.passwordHash, input.current)
    if (!isRight || !(await spendFactor(tx, account, input.code))) {
      about.action = 'accounts.password-change-refused'
      const { locked } = await countFailure(tx, addressIn(credential), account, tell)
      if (locked) await endSessions(tx, actor.officerId, 'locked')
      return { refused: 'secrets-refused' as const }
    }
    refuseWeakPassword(input.password, [account.fullName, account.email, account.agencyCode])
    await tx
      .update(credentials)
      .set({ passwordHash: await hashPassword(input.password), passwordSetAt: clock.now() })
      .where(eq(credentials.officerId, actor.officerId))
    await endSessions(tx, actor.officerId, 'password-changed', actor.sessionId ?? undefined)
    return { refused: null }
  },
  audit: ({ result }) => ({ reason: result.refused ?? '' }),
})
