import { eq } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { command } from '#server/kernel/operation.ts'
import { createActivation, endSessions, loadAccount, revokeTokens } from './load.ts'
import { canResetAccess } from './policy.ts'
import { resetAccessInput } from './schema.ts'

/** Lost password or factor: both are cleared, sessions end, and a new activation code is shown once. */
export const resetAccess = command({
  name: 'accounts.resetAccess',
  action: 'accounts.access-reset',
  input: resetAccessInput,
  load: ({ tx, input }) => loadAccount(tx, input.officerId),
  policy: canResetAccess,
  freshFactor: true,
  run: async ({ tx, input }) => {
    const activation = await createActivation(tx, input.officerId)
    await tx
      .update(credentials)
      .set({
        passwordHash: null,
        passwordSetAt: null,
        totpSealed: null,
        totpEnrolledAt: null,
        totpLastStep: null,
        recoveryHashes: [],
        lockedAt: null,
        failures: 0,
        releasedBy: [],
        lastSignInAt: null,
      })
      .where(eq(credentials.officerId, input.officerId))
    return {
      ...activation,
      sessionsEnded: await endSessions(tx, input.officerId, 'access-reset'),
      tokensRevoked: await revokeTokens(tx, input.officerId),
    }
  },
  audit: ({ input, subject, result }) => ({
    subject: ['officer', input.officerId],
    ownerAgencyId: subject.agencyId,
    reason: input.reason,
    facts: { sessionsEnded: result.sessionsEnded, tokensRevoked: result.tokensRevoked },
  }),
})
