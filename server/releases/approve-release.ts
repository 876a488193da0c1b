import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { cases } from '#db/schema/cases.ts'
import { releaseItems } from '#db/schema/releases.ts'
import { answers } from '#db/schema/requests.ts'
import { managersOf } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadRequest, moveRequest } from '#server/requests/load.ts'
import { goesFrom } from '#server/requests/policy.ts'
import { inLog, isExpired, type LoadedRelease, loadRecipients, moveRelease, tell } from './load.ts'
import { giveApproval, leaveOut, loadForApproval } from './load-approvals.ts'
import { recheck } from './load-draft.ts'
import { openAudiences } from './load-views.ts'
import { canApproveRelease } from './policy.ts'
import { approveReleaseInput } from './schema.ts'

/** Lets the items cross: from the commit on their receivers see them. An approved answer answers its request. */
export const approveRelease = command({
  name: 'releases.approve',
  action: 'releases.approved',
  input: approveReleaseInput,
  load: loadForApproval,
  policy: canApproveRelease,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { release, approvals } }) => {
    await holdCase(tx, release)
    const now = clock.now()
    await leaveOut(tx, actor, release, input.exceptItemIds)
    const isLast = await giveApproval(tx, actor, release, approvals)
    if (!isLast) {
      await moveRelease(tx, release, 'awaiting', {})
      return {
        releaseId: release.id,
        items: 0,
        awaitsSecond: true,
        others: await managersOf(tx, actor.agencyId),
      }
    }
    await moveRelease(tx, release, 'awaiting', {
      state: 'approved',
      decidedBy: actor.officerId,
      decidedAt: now,
    })
    if (isExpired(release)) throw precondition('release-expired')
    await checkRecipients(tx, release)
    await recheck(tx, actor, release)
    const items = await openAudiences(tx, release)
    if (release.kind === 'answer') await answerRequest(tx, release, now)
    return { releaseId: release.id, items, awaitsSecond: false, others: [] }
  },
  audit: ({ subject: { release, recipients }, input, result }) => {
    const entry = inLog(release, recipients)
    const left = input.exceptItemIds.length
    const facts = { ...entry.facts, items: result.items, ...(left > 0 ? { leftOut: left } : {}) }
    return result.awaitsSecond ? { ...entry, action: 'releases.first-approved', facts } : { ...entry, facts }
  },
  notify: ({ subject: { release, receivers }, result }) =>
    result.awaitsSecond
      ? [tell('second-needed', result.others, release)]
      : [tell('received', receivers, release), tell('approved', [release.requestedBy], release)],
})

/**
 * An item added in this moment would be missed by both this approval and the trigger that catches new items. Its foreign
 * key locks the case row before that trigger runs, so holding the row puts the two in order.
 */
async function holdCase(tx: Transaction, release: LoadedRelease) {
  if (release.kind !== 'standing' || !release.caseId) return
  await tx.select({ one: sql`1` }).from(cases).where(eq(cases.id, release.caseId)).for('update')
}

/** Whoever left the case since the release was asked for gets nothing, and the manager decides anew about the rest. */
async function checkRecipients(tx: Transaction, release: LoadedRelease) {
  const left = (await loadRecipients(tx, release)).filter((one) => !one.isActive)
  if (left.length > 0) throw precondition('recipient-left', { agencies: left.map((one) => one.code) })
}

async function answerRequest(tx: Transaction, release: LoadedRelease, now: Date) {
  const [answer] = await tx
    .select({ requestId: answers.requestId, outcome: answers.outcome })
    .from(answers)
    .innerJoin(releaseItems, eq(releaseItems.itemId, answers.itemId))
    .where(eq(releaseItems.releaseId, release.id))
  if (!answer) throw notFound()
  await moveRequest(tx, await loadRequest(tx, answer.requestId), goesFrom.answer, {
    state: answer.outcome === 'full' ? 'answered' : 'partly_answered',
    answeredAt: now,
  })
}
