import { query } from '#server/kernel/operation.ts'
import { loadDuty, loadHours, routeOf } from './load-route.ts'
import { canKeepHours } from './policy.ts'
import { simulateRouteInput } from './schema.ts'

/** Where a request would go that arrived at this moment, by the very rule that routes the real ones. */
export const simulateRoute = query({
  name: 'desk.simulateRoute',
  action: 'desk.route-asked',
  input: simulateRouteInput,
  policy: canKeepHours,
  run: async ({ tx, actor, input }) => {
    const people = await loadDuty(tx, actor.agencyId)
    const hours = await loadHours(tx, actor.agencyId)
    const { reason, officerIds, opensAt } = routeOf(input.at, input.urgency !== 'other', hours, people)
    return {
      reason,
      opensAt,
      zone: hours?.zone ?? 'UTC',
      people: people.filter((one) => officerIds.includes(one.id)).map((one) => one.name),
    }
  },
  audit: ({ actor, result }) => ({
    subject: ['agency', actor.agencyId],
    ownerAgencyId: actor.agencyId,
    facts: { reason: result.reason },
  }),
})
