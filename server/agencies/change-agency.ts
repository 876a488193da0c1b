import { and, eq } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadAgency } from './load.ts'
import { canChangeAgency } from './policy.ts'
import { changeAgencyInput } from './schema.ts'

export const changeAgency = command({
  name: 'agencies.change',
  action: 'agencies.changed',
  input: changeAgencyInput,
  load: ({ tx, input }) => loadAgency(tx, input.agencyId),
  policy: canChangeAgency,
  freshFactor: true,
  run: async ({ tx, input, subject }) => {
    const [row] = await tx
      .update(agencies)
      .set({ names: input.names, reason: input.reason, version: input.version + 1, updatedAt: clock.now() })
      .where(and(eq(agencies.id, input.agencyId), eq(agencies.version, input.version)))
      .returning({ version: agencies.version })
    if (!row) throw conflict('changed-meanwhile', { current: subject.names, version: subject.version })
    return row
  },
  audit: ({ input, subject }) => ({
    subject: ['agency', input.agencyId],
    reason: input.reason,
    facts: { code: subject.code },
  }),
})
