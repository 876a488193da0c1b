import { desc, eq, or } from 'drizzle-orm'
import { postings } from '#db/schema/postings.ts'
import { query } from '#server/kernel/operation.ts'
import { loadOfficer } from './load.ts'
import { canAdministerOfficer, canSeeOfficers } from './policy.ts'
import { getOfficerInput } from './schema.ts'

/** One officer with the postings that the actor's agency is a party to. */
export const getOfficer = query({
  name: 'officers.get',
  action: 'officers.viewed',
  input: getOfficerInput,
  load: ({ tx, input }) => loadOfficer(tx, input.officerId),
  policy: canSeeOfficers,
  run: async ({ tx, actor, subject }) => ({
    ...subject,
    postings: await tx
      .select()
      .from(postings)
      .where(or(eq(postings.officerId, subject.id), eq(postings.sponsorId, subject.id)))
      .orderBy(desc(postings.startsAt))
      .limit(50),
    mayAdminister: canAdministerOfficer(actor, subject) === true,
  }),
  audit: ({ input, subject }) => ({ subject: ['officer', input.officerId], ownerAgencyId: subject.agencyId }),
})
