import { and, eq } from 'drizzle-orm'
import { releaseConditions } from '#db/schema/approvals.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, loadForDecision, tell } from './load.ts'
import { leaveOut } from './load-approvals.ts'
import { canAnswerCondition } from './policy.ts'
import { answerConditionInput } from './schema.ts'

/** Whoever asked accepts the condition, and the items are left out; or declines it, and the managers decide without it. */
export const answerCondition = command({
  name: 'releases.answerCondition',
  action: 'releases.condition-answered',
  input: answerConditionInput,
  load: loadForDecision,
  policy: canAnswerCondition,
  run: async ({ tx, actor, input, subject: { release } }) => {
    if (release.state !== 'awaiting') throw conflict('state-changed', { state: release.state })
    const [answered] = await tx
      .update(releaseConditions)
      .set({
        state: input.accept ? 'accepted' : 'declined',
        answer: input.answer,
        answeredBy: actor.officerId,
        answeredAt: clock.now(),
      })
      .where(and(eq(releaseConditions.releaseId, release.id), eq(releaseConditions.state, 'open')))
      .returning({ itemIds: releaseConditions.itemIds, setBy: releaseConditions.setBy })
    if (!answered) throw conflict('state-changed', { state: release.state })
    if (input.accept) await leaveOut(tx, actor, release, answered.itemIds)
    return { releaseId: release.id, setBy: answered.setBy }
  },
  audit: ({ subject: { release, recipients }, input }) => {
    const entry = inLog(release, recipients)
    return { ...entry, facts: { ...entry.facts, accepted: input.accept } }
  },
  notify: ({ subject: { release }, result }) => [tell('condition-answered', [result.setBy], release)],
})
