import { and, eq, isNull } from 'drizzle-orm'
import { legalHolds } from '#db/schema/exhibits.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadExhibit } from './load.ts'
import { canLiftHold } from './policy.ts'
import { liftHoldInput } from './schema.ts'

export const liftHold = command({
  name: 'exhibits.liftHold',
  action: 'exhibits.hold-lifted',
  input: liftHoldInput,
  load: async ({ tx, actor, input }) => {
    const [hold] = await tx.select().from(legalHolds).where(eq(legalHolds.id, input.holdId))
    if (!hold) throw notFound()
    return { hold, exhibit: await loadExhibit(tx, actor, hold.exhibitId) }
  },
  policy: canLiftHold,
  freshFactor: true,
  run: async ({ tx, actor, input }) => {
    const lifted = await tx
      .update(legalHolds)
      .set({ liftedBy: actor.officerId, liftedAt: clock.now(), liftReason: input.reason })
      .where(and(eq(legalHolds.id, input.holdId), isNull(legalHolds.liftedAt)))
      .returning({ id: legalHolds.id })
    if (lifted.length === 0) throw conflict('state-changed')
    return { holdId: input.holdId }
  },
  audit: ({ input, subject: { exhibit } }) => ({
    caseId: exhibit.caseId,
    subject: ['exhibit', exhibit.exhibitId],
    ownerAgencyId: exhibit.originatorAgencyId,
    reason: input.reason,
    facts: { exhibit: exhibit.exhibitNumber, hold: input.holdId },
  }),
})
