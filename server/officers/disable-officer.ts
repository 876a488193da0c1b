import { and, eq, isNull } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { officers } from '#db/schema/officers.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadOfficer } from './load.ts'
import { canAdministerOfficer } from './policy.ts'
import { disableOfficerInput } from './schema.ts'

/** Shuts the account: sessions and tokens end at once; what the officer wrote stays. */
export const disableOfficer = command({
  name: 'officers.disable',
  action: 'officers.disabled',
  input: disableOfficerInput,
  load: ({ tx, input }) => loadOfficer(tx, input.officerId),
  policy: canAdministerOfficer,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const now = clock.now()
    const [row] = await tx
      .update(officers)
      .set({ status: 'disabled', reason: input.reason, version: input.version + 1, updatedAt: now })
      .where(and(eq(officers.id, input.officerId), eq(officers.version, input.version)))
      .returning({ status: officers.status })
    if (!row) throw conflict('changed-meanwhile', { version: subject.version })
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now, endReason: 'officer-disabled' })
      .where(and(eq(sessions.officerId, input.officerId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id })
    return { ...row, sessionsEnded: ended.length }
  },
  audit: ({ input, subject, result }) => ({
    subject: ['officer', input.officerId],
    ownerAgencyId: subject.agencyId,
    reason: input.reason,
    facts: { sessionsEnded: result.sessionsEnded },
  }),
})
