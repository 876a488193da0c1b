import { asc, eq } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { query } from '#server/kernel/operation.ts'
import { canReadLog } from './policy.ts'
import { listAuditChoicesInput } from './schema.ts'

/** Agencies and the auditor's own colleagues, to choose from in the filters. */
export const listAuditChoices = query({
  name: 'audit.listChoices',
  input: listAuditChoicesInput,
  policy: canReadLog,
  run: async ({ tx, actor }) => ({
    agencies: await tx
      .select({ id: agencies.id, code: agencies.code })
      .from(agencies)
      .orderBy(asc(agencies.code)),
    officers: await tx
      .select({ id: officers.id, name: officers.fullName, rank: officers.rank })
      .from(officers)
      .where(eq(officers.agencyId, actor.agencyId))
      .orderBy(asc(officers.fullName)),
  }),
  audit: { notRecorded: 'names of agencies and colleagues, which the directory shows anyway' },
})
