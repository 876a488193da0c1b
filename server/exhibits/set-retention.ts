import { retentionRules } from '#db/schema/disposition.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { canSetRetention } from './policy.ts'
import { setRetentionInput } from './schema.ts'

/** How long the agency's exhibits are kept at least, counted from the seizure; earlier rules stay as history. */
export const setRetention = command({
  name: 'exhibits.setRetention',
  action: 'exhibits.retention-set',
  input: setRetentionInput,
  policy: canSetRetention,
  freshFactor: true,
  run: async ({ tx, actor, input }) => {
    await tx
      .insert(retentionRules)
      .values({ ...input, agencyId: actor.agencyId, setBy: actor.officerId, at: clock.now() })
    return { months: input.months }
  },
  audit: ({ input, actor }) => ({
    subject: ['agency', actor.agencyId],
    ownerAgencyId: actor.agencyId,
    reason: input.authority,
    facts: { months: input.months },
  }),
})
