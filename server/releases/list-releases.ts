import { and, eq, sql } from 'drizzle-orm'
import { releases } from '#db/schema/releases.ts'
import { query } from '#server/kernel/operation.ts'
import { loadRows } from './load-rows.ts'
import { canListReleases } from './policy.ts'
import { listReleasesInput } from './schema.ts'

const sent = sql`${releases.fromAgencyId} = (select app.agency_id())`
const received = sql`${releases.id} in (select p.release_id from release_recipients p where p.agency_id = (select app.agency_id()))`

/** One page of the releases that the own agency gave, or of those that it got. */
export const listReleases = query({
  name: 'releases.list',
  action: 'releases.listed',
  input: listReleasesInput,
  policy: canListReleases,
  run: ({ tx, input }) => {
    const { box, state, kind, caseId } = input
    const where = and(
      box === 'sent' ? sent : received,
      state ? eq(releases.state, state) : undefined,
      kind ? eq(releases.kind, kind) : undefined,
      caseId ? eq(releases.caseId, caseId) : undefined,
    )
    return loadRows(tx, where, input)
  },
  audit: ({ input, result }) => ({
    caseId: input.caseId,
    facts: { box: input.box, shown: result.releases.length },
  }),
})
