import { eq, sql } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { createActivation } from '#server/accounts/load.ts'
import { precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canBegin } from './policy.ts'
import { createFirstOfficerInput } from './schema.ts'

/** The first administrator of a country, with the agency; run at the machine itself, never through a door. All others are made by administrators. */
export const createFirstOfficer = command({
  name: 'officers.createFirst',
  by: 'system',
  action: 'officers.first-created',
  input: createFirstOfficerInput,
  policy: canBegin,
  run: async ({ tx, input, about }) => {
    const [there] = await tx
      .select({ id: officers.id })
      .from(officers)
      .innerJoin(agencies, eq(agencies.id, officers.agencyId))
      .where(sql`${agencies.country} = ${input.agency.country} and 'administrator' = any (${officers.roles})`)
      .limit(1)
    if (there) throw precondition('country-has-administrator')
    const [agency] = await tx.insert(agencies).values(input.agency).returning({ id: agencies.id })
    if (!agency) throw new Error('no agency')
    const { email, fullName, rank, language } = input
    const [officer] = await tx
      .insert(officers)
      .values({ agencyId: agency.id, email, fullName, rank, language, roles: ['administrator'] })
      .returning({ id: officers.id })
    if (!officer) throw new Error('no officer')
    about.who = { officerId: officer.id, agencyId: agency.id }
    return { officerId: officer.id, agencyId: agency.id, ...(await createActivation(tx, officer.id)) }
  },
  audit: ({ input, result }) => ({
    subject: ['officer', result.officerId],
    facts: { agency: input.agency.code },
  }),
})
