import { sql } from 'drizzle-orm'
import { demonstrationCards } from '#db/seed/story/cards.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadAccount, openSession } from './load.ts'
import { canSeeDemonstration } from './policy.ts'
import { demoSignInInput } from './schema.ts'

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
    const [posting] = await tx.execute<{ id: string | null }>(sql`select app.current_posting() as id`)
    const { secret, sessionId } = await openSession(
      tx,
      account.officerId,
      posting?.id ?? null,
      addressIn(credential),
      'demonstration',
    )
    about.who = { officerId: account.officerId, agencyId: account.agencyId, sessionId }
    return { secret, language: account.language, theme: account.theme }
  },
  audit: () => ({ facts: { factor: 'demonstration' } }),
})
