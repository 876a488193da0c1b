import { officers } from '#db/schema/officers.ts'
import { createActivation } from '#server/accounts/load.ts'
import { loadAgency } from '#server/agencies/load.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canAdministerOfficer } from './policy.ts'
import { createOfficerInput } from './schema.ts'

/** A new account. The activation code is shown once, to be handed over by a channel other than e-mail. */
export const createOfficer = command({
  name: 'officers.create',
  action: 'officers.created',
  input: createOfficerInput,
  load: async ({ tx, input }) => ({ agency: await loadAgency(tx, input.agencyId) }),
  policy: canAdministerOfficer,
  freshFactor: true,
  run: async ({ tx, input }) => {
    const { reason: _, ...profile } = input
    const [row] = await tx
      .insert(officers)
      .values(profile)
      .onConflictDoNothing()
      .returning({ officerId: officers.id })
    if (!row) throw conflict('email-taken')
    return { ...row, ...(await createActivation(tx, row.officerId)) }
  },
  audit: ({ input, result, subject }) => ({
    subject: ['officer', result.officerId],
    ownerAgencyId: input.agencyId,
    reason: input.reason,
    facts: { agency: subject.agency.code, roles: input.roles },
  }),
})
