import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { items } from '#db/schema/items.ts'
import { onwardRequests } from '#db/schema/onward.ts'
import { releaseItems, releaseRecipients, releases } from '#db/schema/releases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound, precondition } from '#server/kernel/errors.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { activeAmong, loadRelease, moveRelease } from '#server/releases/load.ts'
import { giveApproval, loadApprovals } from '#server/releases/load-approvals.ts'
import { openAudiences } from '#server/releases/load-views.ts'
import { loadOnward, mustBeOpen } from './load.ts'
import { canDecideOnward } from './policy.ts'
import { approveOnwardInput } from './schema.ts'

type Asked = Awaited<ReturnType<typeof loadOnward>>

/** The originator lets its item go on: by a release of its own to the third agency, or by leave to use it in court. */
export const approveOnward = command({
  name: 'onward.approve',
  action: 'onward.approved',
  freshFactor: true,
  input: approveOnwardInput,
  load: loadOnward,
  policy: canDecideOnward,
  run: async ({ tx, actor, subject }) => {
    mustBeOpen(subject)
    const made = subject.toAgencyId ? await release(tx, actor, subject, subject.toAgencyId) : null
    const decided = await tx
      .update(onwardRequests)
      .set({
        state: 'approved',
        decidedBy: actor.officerId,
        decidedAt: clock.now(),
        releaseId: made?.releaseId ?? null,
      })
      .where(and(eq(onwardRequests.id, subject.id), eq(onwardRequests.state, 'open')))
      .returning({ id: onwardRequests.id })
    if (decided.length === 0) throw conflict('state-changed')
    return {
      onwardId: subject.id,
      releaseId: made?.releaseId ?? null,
      awaitsSecond: made?.awaitsSecond ?? false,
    }
  },
  audit: ({ subject, result }) => ({
    caseId: subject.caseId,
    subject: ['onward', subject.id],
    ownerAgencyId: subject.originatorAgencyId,
    facts: { use: subject.use, releaseId: result.releaseId, second: result.awaitsSecond },
  }),
  notify: ({ subject, actor }) => [
    {
      kind: 'onward.approved',
      to: [subject.askedBy],
      caseId: subject.caseId,
      facts: { agency: actor.agencyCode },
    },
  ],
})

/** The same way as any release of the originator: with the rule for a second manager, who then decides in the inbox. */
async function release(tx: Transaction, actor: Officer, asked: Asked, toAgencyId: string) {
  const [item] = await tx.select().from(items).where(eq(items.id, asked.itemId))
  if (!item) throw notFound()
  if ((await activeAmong(tx, asked.caseId, [toAgencyId])).length === 0) throw precondition('recipient-left')
  const releaseId = await newId(tx)
  await tx.insert(releases).values({
    id: releaseId,
    number: await nextNumber(tx, 'REL'),
    kind: 'one_off',
    caseId: asked.caseId,
    fromAgencyId: actor.agencyId,
    purpose: asked.purpose,
    legalBasis: asked.legalBasis,
    handlingCode: item.handlingCode,
    itemKinds: [item.kind],
    requestedBy: asked.askedBy,
    requestedAt: clock.now(),
  })
  await tx.insert(releaseRecipients).values({ releaseId, agencyId: toAgencyId })
  await tx.insert(releaseItems).values({ releaseId, itemId: item.id })
  const found = await loadRelease(tx, releaseId)
  const isLast = await giveApproval(tx, actor, found, await loadApprovals(tx, found))
  if (isLast) {
    const now = clock.now()
    await moveRelease(tx, found, 'awaiting', {
      state: 'approved',
      decidedBy: actor.officerId,
      decidedAt: now,
    })
    await openAudiences(tx, found)
  }
  return { releaseId, awaitsSecond: !isLast }
}
