import { isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { credentials } from '#db/schema/accounts.ts'
import { demonstrationCards } from '#db/seed/story/cards.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { newFactor } from './factor.ts'
import { currentPosting, loadAccount, openSession } from './load.ts'
import { canSeeDemonstration } from './policy.ts'
import { demoSignInInput } from './schema.ts'
import { seal } from './secrets.ts'

/** A second factor whose codes the demonstration shows, so that step-up can be tried there too. */
async function giveFactor(tx: Transaction, officerId: string) {
  const values = { totpSealed: seal(newFactor('').secret), totpEnrolledAt: clock.now() }
  await tx
    .insert(credentials)
    .values({ officerId, ...values })
    .onConflictDoUpdate({
      target: credentials.officerId,
      set: values,
      setWhere: isNull(credentials.totpSealed),
    })
}

/** One click signs in, in a demonstration only. */
export const demoSignIn = command({
  name: 'accounts.demoSignIn',
  by: 'visitor',
  action: 'accounts.signed-in',
  input: demoSignInInput,
  policy: canSeeDemonstration,
  run: async ({ tx, input, credential, about }) => {
    if (!demonstrationCards.some((card) => card.email === input.email)) throw notFound()
    const [found] = await tx.execute<{ id: string | null }>(
      sql`select app.find_account(${input.agencyId}::uuid, ${input.email}) as id`,
    )
    if (!found?.id) throw notFound()
    const account = await loadAccount(tx, found.id)
    const { officerId, agencyId } = account
    if (!account.credentials?.totpSealed) await giveFactor(tx, officerId)
    const { secret, sessionId } = await openSession(tx, {
      officerId,
      postingId: await currentPosting(tx),
      address: addressIn(credential),
      userAgent: credential.kind === 'visitor' ? credential.userAgent : undefined,
    })
    about.who = { officerId, agencyId, sessionId }
    return { secret, language: account.language, theme: account.theme }
  },
  audit: () => ({ facts: { factor: 'demonstration' } }),
})
