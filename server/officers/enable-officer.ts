import { and, eq } from 'drizzle-orm'
import { officers } from '#db/schema/officers.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadOfficer } from './load.ts'
import { canAdministerOfficer } from './policy.ts'
import { enableOfficerInput } from './schema.ts'

export const enableOfficer = command({
  name: 'officers.enable',
  action: 'officers.enabled',
  input: enableOfficerInput,
  load: ({ tx, input }) => loadOfficer(tx, input.officerId),
  policy: canAdministerOfficer,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .update(officers)
      .set({ status: 'active', reason: input.reason, version: input.version + 1, updatedAt: clock.now() })
      .where(and(eq(officers.id, input.officerId), eq(officers.version, input.version)))
      .returning({ status: officers.status })
    if (!row) throw conflict('changed-meanwhile', { version: subject.version })
    return row
  },
  audit: ({ input, subject }) => ({
    subject: ['officer', input.officerId],
    ownerAgencyId: subject.agencyId,
    reason: input.reason,
  }),
})
