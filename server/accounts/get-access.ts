import { query } from '#server/kernel/operation.ts'
import { loadAccount } from './load.ts'
import { canReleaseLock, canResetAccess, canSeeAccess } from './policy.ts'
import { getAccessInput } from './schema.ts'

/** How another officer's account stands, for those who look after it: locked, waiting for activation, last used. */
export const getAccess = query({
  name: 'accounts.getAccess',
  action: 'accounts.access-viewed',
  input: getAccessInput,
  load: ({ tx, input }) => loadAccount(tx, input.officerId),
  policy: canSeeAccess,
  run: async ({ actor, subject }) => {
    const known = subject.credentials
    return {
      lockedAt: known?.lockedAt ?? null,
      releasedBy: known?.releasedBy ?? [],
      activationUntil: known?.activationHash ? known.activationUntil : null,
      hasPassword: known?.passwordHash != null,
      hasFactor: known?.totpSealed != null,
      lastSignInAt: known?.lastSignInAt ?? null,
      mayRelease: canReleaseLock(actor, subject) === true && !known?.releasedBy.includes(actor.officerId),
      // A missing second factor is asked for when the act is tried.
      mayReset: canResetAccess(actor, subject) === true,
    }
  },
  audit: ({ input, subject }) => ({ subject: ['officer', input.officerId], ownerAgencyId: subject.agencyId }),
})
