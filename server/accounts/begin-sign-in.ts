import { sql } from 'drizzle-orm'
import { signInChallenges } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock, days, minutes } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { newFactor } from './factor.ts'
import { countFailure, requirePatience, takeTurn } from './failures.ts'
import { loadAccount } from './load.ts'
import { canSignIn } from './policy.ts'
import { beginSignInInput } from './schema.ts'
import { newSecret, passwordMatches, seal, sha256 } from './secrets.ts'

/** Unused for 90 days: disabled until an administrator resets it (CJIS AC-2(3)). */
const dormantAfter = days(90)

/**
 * First step: home agency, e-mail, password. Answers alike, in words and in time, for an unknown account, a wrong password and a locked
 * account; the failure is committed with its audit row, so the answer is a value and not an error.
 */
export const beginSignIn = command({
  name: 'accounts.beginSignIn',
  by: 'visitor',
  action: 'accounts.sign-in-begun',
  input: beginSignInInput,
  policy: canSignIn,
  run: async ({ tx, input, credential, about, tell }) => {
    const address = addressIn(credential)
    await requirePatience(tx, address)
    await takeTurn(tx, input.agencyId, input.email)
    const [found] = await tx.execute<{ id: string | null }>(
      sql`select app.find_account(${input.agencyId}::uuid, ${input.email}) as id`,
    )
    const account = found?.id ? await loadAccount(tx, found.id) : null
    if (account) about.who = { officerId: account.officerId, agencyId: account.agencyId }
    const known = account?.credentials
    const isRight = await passwordMatches(known?.passwordHash, input.password)
    const isDormant =
      known?.lastSignInAt != null && known.lastSignInAt.getTime() < clock.now().getTime() - dormantAfter
    if (!account || !isRight || known?.lockedAt || isDormant) {
      const { locked } = await countFailure(tx, address, isRight ? null : account, tell)
      about.action = locked ? 'accounts.locked' : 'accounts.sign-in-refused'
      return { refused: 'sign-in-refused' as const, step: null }
    }
    const challenge = newSecret()
    const factor = known?.totpSealed ? null : newFactor(`${account.agencyCode}:${account.email}`)
    await tx.insert(signInChallenges).values({
      officerId: account.officerId,
      secretHash: sha256(challenge),
      totpSealed: factor ? seal(factor.secret) : null,
      expiresAt: new Date(clock.now().getTime() + minutes(10)),
    })
    return { refused: null, step: { challenge, enrol: factor } }
  },
  audit: ({ result }) => ({ reason: result.refused ?? '', facts: { step: 'password' } }),
})
