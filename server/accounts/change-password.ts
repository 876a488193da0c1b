import { eq } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { countFailure, endSessions, loadAccount, spendFactor } from './load.ts'
import { refuseWeakPassword } from './passwords.ts'
import { canProtectSelf } from './policy.ts'
import { changePasswordInput } from './schema.ts'
import { hashPassword, passwordMatches } from './secrets.ts'

/** A new password, against the old one and a code; every other session ends. */
export const changePassword = command({
  name: 'accounts.changePassword',
  action: 'accounts.password-changed',
  input: changePasswordInput,
  load: ({ tx, actor }) => loadAccount(tx, actor.officerId),
  policy: canProtectSelf,
  run: async ({ tx, actor, input, subject, credential, about }) => {
    const isRight = await passwordMatches(subject.credentials?.passwordHash, input.current)
    if (!isRight || !(await spendFactor(tx, subject, input.code))) {
      about.action = 'accounts.password-change-refused'
      await countFailure(tx, addressIn(credential), subject)
      return { refused: 'secrets-refused' as const }
    }
    refuseWeakPassword(input.password, [subject.fullName, subject.email, subject.agencyCode])
    await tx
      .update(credentials)
      .set({ passwordHash: await hashPassword(input.password), passwordSetAt: clock.now() })
      .where(eq(credentials.officerId, actor.officerId))
    await endSessions(tx, actor.officerId, 'password-changed', actor.sessionId ?? undefined)
    return { refused: null }
  },
  audit: ({ result }) => ({ reason: result.refused ?? '' }),
})
