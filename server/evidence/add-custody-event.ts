import { and, eq } from 'drizzle-orm'
import { custodyEvents } from '#db/schema/evidence.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadEvidence } from './load.ts'
import { canAddCustodyEvent } from './policy.ts'
import { addCustodyEventInput } from './schema.ts'

/** A station of an exhibit's way; never changed, never taken back. Goes on after the case is closed: exhibits are returned then. */
export const addCustodyEvent = command({
  name: 'evidence.addCustodyEvent',
  action: 'evidence.custody-added',
  input: addCustodyEventInput,
  load: ({ tx, actor, input }) => loadEvidence(tx, actor, input.itemId),
  policy: canAddCustodyEvent,
  run: async ({ tx, actor, input }) => {
    const now = clock.now()
    if (input.occurredAt > now) throw invalidField('occurredAt', 'future')
    const [destroyed] = await tx
      .select({ id: custodyEvents.id })
      .from(custodyEvents)
      .where(and(eq(custodyEvents.itemId, input.itemId), eq(custodyEvents.kind, 'destroy')))
    if (destroyed) throw precondition('item-destroyed')
    const [added] = await tx
      .insert(custodyEvents)
      .values({ ...input, officerId: actor.officerId, agencyId: actor.agencyId, recordedAt: now })
      .returning({ id: custodyEvents.id })
    return { custodyEventId: added?.id }
  },
  audit: ({ input, subject }) => ({
    caseId: subject.caseId,
    subject: ['evidence', input.itemId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { exhibit: subject.exhibitNumber, kind: input.kind },
  }),
})
