import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { agencies } from '#db/schema/agencies.ts'
import { cases } from '#db/schema/cases.ts'
import { onwardRequests } from '#db/schema/onward.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { chainOf } from './load.ts'
import { canDecideOnward, canListOnward } from './policy.ts'
import { listOnwardInput } from './schema.ts'

const third = alias(agencies, 'third')
const asking = alias(agencies, 'asking')

/** What others asked of the own agency and what it asked of others, newest first, each with the chain that led to it. */
export const listOnward = query({
  name: 'onward.list',
  action: 'onward.listed',
  input: listOnwardInput,
  policy: canListOnward,
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .select({
        id: onwardRequests.id,
        itemId: onwardRequests.itemId,
        kind: sql<string>`coalesce((select i.kind from items i where i.id = ${onwardRequests.itemId}), 'hidden')`,
        mark: cases.mark,
        caseId: onwardRequests.caseId,
        caseNumber: cases.number,
        originatorAgencyId: onwardRequests.originatorAgencyId,
        originatorCode: agencies.code,
        askingCode: asking.code,
        toCode: third.code,
        use: onwardRequests.use,
        purpose: onwardRequests.purpose,
        legalBasis: onwardRequests.legalBasis,
        asker: personOf(onwardRequests.askedBy),
        askedAt: onwardRequests.askedAt,
        dueAt: onwardRequests.dueAt,
        state: onwardRequests.state,
        decider: personOrNull(onwardRequests.decidedBy),
        decisionReason: onwardRequests.decisionReason,
        releaseId: onwardRequests.releaseId,
        chain: chainOf,
      })
      .from(onwardRequests)
      .innerJoin(cases, eq(cases.id, onwardRequests.caseId))
      .innerJoin(agencies, eq(agencies.id, onwardRequests.originatorAgencyId))
      .innerJoin(asking, eq(asking.id, onwardRequests.askingAgencyId))
      .leftJoin(third, eq(third.id, onwardRequests.toAgencyId))
      .orderBy(desc(onwardRequests.askedAt))
      .limit(input.limit)
    const now = clock.now()
    return {
      requests: rows.map(({ originatorAgencyId, ...row }) => {
        const state = row.state === 'open' && row.dueAt <= now ? ('lapsed' as const) : row.state
        return {
          ...row,
          state,
          isOwn: originatorAgencyId === actor.agencyId,
          mayDecide: state === 'open' && canDecideOnward(actor, { originatorAgencyId }) === true,
        }
      }),
    }
  },
  audit: ({ result }) => ({ facts: { shown: result.requests.length } }),
})
