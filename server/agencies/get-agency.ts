import { query } from '#server/kernel/operation.ts'
import { loadAgency } from './load.ts'
import { canSeeAgencies } from './policy.ts'
import { getAgencyInput } from './schema.ts'

export const getAgency = query({
  name: 'agencies.get',
  by: 'anyone',
  input: getAgencyInput,
  policy: canSeeAgencies,
  run: ({ tx, input }) => loadAgency(tx, input.agencyId),
  audit: { notRecorded: 'the name of an agency, which the sign-in page shows to everybody' },
})
