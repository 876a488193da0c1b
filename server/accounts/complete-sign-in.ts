import { eq, sql } from 'drizzle-orm'
import { credentials, signInChallenges } from '#db/schema/accounts.ts'
import { addressIn } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { unauthenticated } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { factorStep, newRecoveryCodes } from './factor.ts'
import { countFailure, takeTurn } from './failures.ts'
import { currentPosting, loadAccount, openSession, spendFactor } from './load.ts'
import { canSignIn } from './policy.ts'
import { completeSignInInput } from './schema.ts'
import { sha256Hex } from './secrets.ts'

/** Second step: the code. A first code also confirms a new factor, and the recovery codes are shown, once. */
export const completeSignIn = command({
  name: 'accounts.completeSignIn',
  by: 'visitor',
  action: 'accounts.signed-in',
  input: completeSignInInput,
  policy: canSignIn,
  run: async ({ tx, input, credential, about, tell }) => {
    const address = addressIn(credential)
    const userAgent = credential.kind === 'visitor' ? credential.userAgent : undefined
    const [found] = await tx.execute<{ id: string | null }>(
      sql`select app.find_challenge(${sha256Hex(input.challenge)}) as id`,
    )
    if (!found?.id) throw unauthenticated('challenge-over')
    const [challenge] = await tx
      .select()
      .from(signInChallenges)
      .where(eq(signInChallenges.id, found.id))
      .for('update')
    if (!challenge || challenge.usedAt) throw unauthenticated('challenge-over')
    const { agencyId, email } = await loadAccount(tx, challenge.officerId)
    await takeTurn(tx, agencyId, email)
    const account = await loadAccount(tx, challenge.officerId)
    const known = account.credentials
    about.who = { officerId: account.officerId, agencyId: account.agencyId }
    // Since the first step the access was reset, or a factor was set up elsewhere: that password proves nothing any more.
    const isStale =
      !known?.passwordSetAt ||
      known.passwordSetAt > challenge.createdAt ||
      (challenge.totpSealed !== null) !== (known.totpSealed === null)
    if (isStale) throw unauthenticated('challenge-over')

    const step = challenge.totpSealed ? factorStep(challenge.totpSealed, input.code, null) : null
    const factor = challenge.totpSealed
      ? step === null
        ? null
        : 'enrolled'
      : await spendFactor(tx, account, input.code)
    if (!factor || known.lockedAt) {
      const failures = challenge.failures + 1
      await tx
        .update(signInChallenges)
        .set({ failures, usedAt: failures >= 5 ? clock.now() : null })
        .where(eq(signInChallenges.id, challenge.id))
      const { locked } = await countFailure(tx, address, account, tell)
      about.action = locked ? 'accounts.locked' : 'accounts.sign-in-refused'
      about.reason = 'code-refused'
      return { refused: 'code-refused' as const, secret: null }
    }
    const recovery = factor === 'enrolled' ? newRecoveryCodes() : null
    const now = clock.now()
    await tx
      .update(credentials)
      .set({
        failures: 0,
        firstFailureAt: null,
        lastSignInAt: now,
        ...(recovery
          ? {
              totpSealed: challenge.totpSealed,
              totpEnrolledAt: now,
              totpLastStep: step,
              recoveryHashes: recovery.hashes,
            }
          : {}),
      })
      .where(eq(credentials.officerId, account.officerId))
    await tx.update(signInChallenges).set({ usedAt: now }).where(eq(signInChallenges.id, challenge.id))
    const { officerId, language, theme } = account
    const postingId = await currentPosting(tx)
    const { secret, sessionId } = await openSession(tx, { officerId, postingId, address, userAgent })
    about.who = { ...about.who, sessionId }
    about.facts = { factor, posted: postingId !== null }
    return { refused: null, secret, recoveryCodes: recovery?.codes ?? null, language, theme }
  },
  audit: () => ({}),
})
