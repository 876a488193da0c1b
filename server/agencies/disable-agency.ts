import { and, eq } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadAgency } from './load.ts'
import { canDisableAgency } from './policy.ts'
import { disableAgencyInput } from './schema.ts'

/** Its officers are signed out at once and cannot come back; what it shared and holds stays as it is. */
export const disableAgency = command({
  name: 'agencies.disable',
  action: 'agencies.disabled',
  input: disableAgencyInput,
  load: ({ tx, input }) => loadAgency(tx, input.agencyId),
  policy: canDisableAgency,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .update(agencies)
      .set({ status: 'disabled', reason: input.reason, version: input.version + 1, updatedAt: clock.now() })
      .where(and(eq(agencies.id, input.agencyId), eq(agencies.version, input.version)))
      .returning({ status: agencies.status })
    if (!row) throw conflict('changed-meanwhile', { version: subject.version })
    return row
  },
  audit: ({ input, subject }) => ({
    subject: ['agency', input.agencyId],
    reason: input.reason,
    facts: { code: subject.code },
  }),
})
