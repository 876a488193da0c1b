import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { releases } from '#db/schema/releases.ts'
import { loadCase } from '#server/cases/load.ts'
import { canReadFile } from '#server/cases/policy.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { loadPartners } from './load.ts'
import { loadRows } from './load-rows.ts'
import { canRequestRelease } from './policy.ts'
import { listCaseReleasesInput } from './schema.ts'

const mostStanding = 100

/** Releases of a case, given and received, and the standing ones that work now. */
export const listCaseReleases = query({
  name: 'releases.listForCase',
  action: 'releases.listed',
  input: listCaseReleasesInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  run: async ({ tx, actor, input, subject }) => {
    const ofCase = eq(releases.caseId, input.caseId)
    const works = and(
      eq(releases.kind, 'standing'),
      eq(releases.state, 'approved'),
      or(isNull(releases.expiresAt), gt(releases.expiresAt, clock.now())),
    )
    const page = await loadRows(tx, ofCase, input)
    const standing = await loadRows(tx, and(ofCase, works), { limit: mostStanding })
    return {
      ...page,
      partners: await loadPartners(tx, input.caseId, actor.agencyId),
      standing: standing.releases,
      mayRequest: subject.state === 'open' && canRequestRelease(actor, { case: subject }) === true,
    }
  },
  audit: ({ subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.releases.length },
  }),
})
