import { query } from '#server/kernel/operation.ts'
import { loadDuty, loadHours } from './load-route.ts'
import { canKeepHours } from './policy.ts'
import { getHoursInput } from './schema.ts'

/** When the own desk is staffed and who can be on duty. */
export const getHours = query({
  name: 'desk.getHours',
  action: 'desk.hours-viewed',
  input: getHoursInput,
  policy: canKeepHours,
  run: async ({ tx, actor }) => ({
    hours: await loadHours(tx, actor.agencyId),
    people: await loadDuty(tx, actor.agencyId),
  }),
  audit: ({ actor }) => ({ subject: ['agency', actor.agencyId], ownerAgencyId: actor.agencyId }),
})
