import { agencies } from '#db/schema/agencies.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canCreateAgency } from './policy.ts'
import { createAgencyInput } from './schema.ts'

export const createAgency = command({
  name: 'agencies.create',
  action: 'agencies.created',
  input: createAgencyInput,
  policy: canCreateAgency,
  freshFactor: true,
  run: async ({ tx, input }) => {
    const [row] = await tx
      .insert(agencies)
      .values(input)
      .onConflictDoNothing()
      .returning({ agencyId: agencies.id })
    if (!row) throw conflict('code-taken', { code: input.code })
    return row
  },
  audit: ({ input, result }) => ({
    subject: ['agency', result.agencyId],
    reason: input.reason,
    facts: { code: input.code, country: input.country },
  }),
})
