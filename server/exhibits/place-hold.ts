import { legalHolds } from '#db/schema/exhibits.ts'
import { clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { holdCustody } from './chain.ts'
import { loadExhibit } from './load.ts'
import { canPlaceHold } from './policy.ts'
import { placeHoldInput } from './schema.ts'

/** Stops every disposition of the exhibit until the agency that placed the hold lifts it. */
export const placeHold = command({
  name: 'exhibits.placeHold',
  action: 'exhibits.hold-placed',
  input: placeHoldInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canPlaceHold,
  run: async ({ tx, actor, input }) => {
    // A disposition that is carried out at this moment comes first, or waits.
    await holdCustody(tx, input.exhibitId)
    const holdId = await newId(tx)
    await tx.insert(legalHolds).values({
      ...input,
      id: holdId,
      agencyId: actor.agencyId,
      placedBy: actor.officerId,
      placedAt: clock.now(),
    })
    return { holdId }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    reason: input.authority,
    facts: { exhibit: subject.exhibitNumber, hold: result.holdId },
  }),
})
