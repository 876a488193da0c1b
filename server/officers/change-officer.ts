import { and, eq, isNull } from 'drizzle-orm'
import { sessions } from '#db/schema/accounts.ts'
import { officers } from '#db/schema/officers.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadOfficer } from './load.ts'
import { canAdministerOfficer } from './policy.ts'
import { changeOfficerInput } from './schema.ts'

/** Changes name, rank, roles, desk or language. A change of roles ends the officer's sessions: rights are taken anew at sign-in. */
export const changeOfficer = command({
  name: 'officers.change',
  action: 'officers.changed',
  input: changeOfficerInput,
  load: ({ tx, input }) => loadOfficer(tx, input.officerId),
  policy: canAdministerOfficer,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const { officerId, version, ...profile } = input
    const [row] = await tx
      .update(officers)
      .set({ ...profile, version: version + 1, updatedAt: clock.now() })
      .where(and(eq(officers.id, officerId), eq(officers.version, version)))
      .returning({ version: officers.version })
    if (!row) throw conflict('changed-meanwhile', { version: subject.version })
    const rolesChanged = [...subject.roles].sort().join() !== [...input.roles].sort().join()
    if (rolesChanged)
      await tx
        .update(sessions)
        .set({ endedAt: clock.now(), endReason: 'roles-changed' })
        .where(and(eq(sessions.officerId, officerId), isNull(sessions.endedAt)))
    return { ...row, rolesChanged }
  },
  audit: ({ input, subject, result }) => ({
    subject: ['officer', input.officerId],
    ownerAgencyId: subject.agencyId,
    reason: input.reason,
    facts: { rolesBefore: subject.roles, roles: input.roles, rolesChanged: result.rolesChanged },
  }),
})
