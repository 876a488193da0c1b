import { desc, eq } from 'drizzle-orm'
import { delegations } from '#db/schema/delegations.ts'
import { personOf } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { canEndDelegation, canListDelegations } from './policy.ts'
import { listDelegationsInput } from './schema.ts'

/** Who stands in for whom in the own agency, newest first. */
export const listDelegations = query({
  name: 'delegations.list',
  input: listDelegationsInput,
  policy: canListDelegations,
  run: async ({ tx, actor }) => {
    const rows = await tx
      .select({
        id: delegations.id,
        agencyId: delegations.agencyId,
        deputyId: delegations.deputyId,
        manager: personOf(delegations.managerId),
        deputy: personOf(delegations.deputyId),
        startsAt: delegations.startsAt,
        endsAt: delegations.endsAt,
        reason: delegations.reason,
        endedAt: delegations.endedAt,
      })
      .from(delegations)
      .where(eq(delegations.agencyId, actor.agencyId))
      .orderBy(desc(delegations.startsAt))
      .limit(100)
    const now = clock.now()
    const stateOf = (row: (typeof rows)[number]) => {
      if (row.endedAt || row.endsAt <= now) return 'over' as const
      return row.startsAt > now ? ('coming' as const) : ('running' as const)
    }
    return {
      delegations: rows.map(({ deputyId, agencyId, ...row }) => ({
        ...row,
        state: stateOf({ deputyId, agencyId, ...row }),
        mayEnd:
          stateOf({ deputyId, agencyId, ...row }) !== 'over' &&
          canEndDelegation(actor, { deputyId, agencyId }) === true,
      })),
    }
  },
  audit: { notRecorded: 'who stands in for whom is part of the directory' },
})
