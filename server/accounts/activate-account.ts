import { eq, sql } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { countFailure, requirePatience, takeTurn } from './failures.ts'
import { loadAccount } from './load.ts'
import { refuseWeakPassword } from './passwords.ts'
import { canSignIn } from './policy.ts'
import { activateInput } from './schema.ts'
import { hashPassword, plainCode, sha256Hex } from './secrets.ts'

/** A new or reset officer chooses a password with the code that the administrator handed over. */
export const activateAccount = command({
  name: 'accounts.activate',
  by: 'visitor',
  action: 'accounts.activated',
  input: activateInput,
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
    const isRight =
      known?.activationHash === sha256Hex(plainCode(input.activationCode)) &&
      known.activationUntil !== null &&
      known.activationUntil > clock.now()
    if (!account || !isRight) {
      await countFailure(tx, address, account, tell)
      about.action = 'accounts.activation-refused'
      return { refused: 'activation-refused' as const }
    }
    refuseWeakPassword(input.password, [account.fullName, account.email, account.agencyCode])
    await tx
      .update(credentials)
      .set({
        passwordHash: await hashPassword(input.password),
        passwordSetAt: clock.now(),
        activationHash: null,
        activationUntil: null,
        failures: 0,
        lockedAt: null,
      })
      .where(eq(credentials.officerId, account.officerId))
    return { refused: null }
  },
  audit: ({ result }) => ({ reason: result.refused ?? '' }),
})
