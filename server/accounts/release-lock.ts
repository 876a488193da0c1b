import { eq } from 'drizzle-orm'
import { credentials } from '#db/schema/accounts.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadAccount } from './load.ts'
import { canReleaseLock } from './policy.ts'
import { releaseLockInput } from './schema.ts'

/** One of two voices that release a locked account; the second one opens it. */
export const releaseLock = command({
  name: 'accounts.releaseLock',
  action: 'accounts.lock-released',
  input: releaseLockInput,
  load: ({ tx, input }) => loadAccount(tx, input.officerId),
  policy: canReleaseLock,
  run: async ({ tx, actor, input, subject, about }) => {
    const known = subject.credentials
    if (!known?.lockedAt) throw precondition('not-locked')
    if (known.releasedBy.includes(actor.officerId)) throw conflict('second-person-needed')
    const releasedBy = [...known.releasedBy, actor.officerId]
    const isOpen = releasedBy.length >= 2
    if (!isOpen) about.action = 'accounts.lock-release-begun'
    await tx
      .update(credentials)
      .set(isOpen ? { lockedAt: null, failures: 0, firstFailureAt: null, releasedBy: [] } : { releasedBy })
      .where(eq(credentials.officerId, input.officerId))
    return { isOpen }
  },
  audit: ({ input, subject }) => ({
    subject: ['officer', input.officerId],
    ownerAgencyId: subject.agencyId,
    reason: input.reason,
  }),
})
