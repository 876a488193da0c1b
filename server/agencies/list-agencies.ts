import { asc, eq } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { query } from '#server/kernel/operation.ts'
import { canSeeAgencies } from './policy.ts'
import { listAgenciesInput } from './schema.ts'

/** All agencies of the three countries, by country and code; a few dozen, so no paging. */
export const listAgencies = query({
  name: 'agencies.list',
  by: 'anyone',
  input: listAgenciesInput,
  policy: canSeeAgencies,
  run: async ({ tx, input }) => ({
    agencies: await tx
      .select()
      .from(agencies)
      .where(input.status ? eq(agencies.status, input.status) : undefined)
      .orderBy(asc(agencies.country), asc(agencies.code)),
  }),
  audit: { notRecorded: 'names of agencies, which the sign-in page shows to everybody' },
})
