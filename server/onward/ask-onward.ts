import { and, eq, gt, isNull } from 'drizzle-orm'
import { onwardRequests } from '#db/schema/onward.ts'
import { managersOf, mustBeOpen } from '#server/cases/load.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { conflict, invalidField } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { activeAmong } from '#server/releases/load.ts'
import { loadItem } from './load.ts'
import { canAskOnward } from './policy.ts'
import { answerDays, askOnwardInput } from './schema.ts'

/** Asks the originator of a received item to let it go on to a third agency, or before a court. Nothing moves by asking. */
export const askOnward = command({
  name: 'onward.ask',
  action: 'onward.asked',
  input: askOnwardInput,
  load: loadItem,
  policy: canAskOnward,
  run: async ({ tx, actor, input, subject: { item, case: found } }) => {
    mustBeOpen(found)
    const now = clock.now()
    const { originatorAgencyId } = item
    const toAgencyId = input.toAgencyId ?? null
    if (toAgencyId) {
      if (toAgencyId === actor.agencyId || toAgencyId === originatorAgencyId)
        throw invalidField('toAgencyId', 'third_needed')
      // A third agency that does not take part would get nothing: the lead invites it first.
      if ((await activeAmong(tx, found.id, [toAgencyId])).length === 0)
        throw invalidField('toAgencyId', 'recipient_not_active')
    }
    const [same] = await tx
      .select({ id: onwardRequests.id })
      .from(onwardRequests)
      .where(
        and(
          eq(onwardRequests.itemId, item.id),
          eq(onwardRequests.askingAgencyId, actor.agencyId),
          eq(onwardRequests.use, input.use),
          toAgencyId ? eq(onwardRequests.toAgencyId, toAgencyId) : isNull(onwardRequests.toAgencyId),
          eq(onwardRequests.state, 'open'),
          gt(onwardRequests.dueAt, now),
        ),
      )
    if (same) throw conflict('already-exists')
    const onwardId = await newId(tx)
    await tx.insert(onwardRequests).values({
      id: onwardId,
      itemId: item.id,
      caseId: found.id,
      originatorAgencyId,
      askingAgencyId: actor.agencyId,
      use: input.use,
      toAgencyId,
      purpose: input.purpose,
      legalBasis: input.legalBasis,
      askedBy: actor.officerId,
      askedAt: now,
      dueAt: new Date(now.getTime() + days(answerDays)),
    })
    return { onwardId, managers: await managersOf(tx, originatorAgencyId) }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.case.id,
    subject: [subject.item.kind, subject.item.id],
    ownerAgencyId: subject.item.originatorAgencyId,
    facts: { onward: result.onwardId, use: input.use, toAgencyId: input.toAgencyId ?? null },
  }),
  notify: ({ subject, actor, result }) => [
    {
      kind: 'onward.asked',
      to: result.managers,
      caseId: subject.case.id,
      facts: { agency: actor.agencyCode, number: subject.case.number },
    },
  ],
})
