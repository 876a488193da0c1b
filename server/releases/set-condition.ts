import { releaseConditions } from '#db/schema/approvals.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, tell } from './load.ts'
import { loadForApproval } from './load-approvals.ts'
import { canSetCondition } from './policy.ts'
import { setConditionInput } from './schema.ts'

/** "I approve if this is left out": goes back to whoever asked; nothing is approved while it is open. */
export const setCondition = command({
  name: 'releases.setCondition',
  action: 'releases.condition-set',
  input: setConditionInput,
  load: loadForApproval,
  policy: canSetCondition,
  run: async ({ tx, actor, input, subject: { release } }) => {
    if (release.state !== 'awaiting') throw conflict('state-changed', { state: release.state })
    const made = await tx
      .insert(releaseConditions)
      .values({
        releaseId: release.id,
        itemIds: [...new Set(input.itemIds)],
        words: input.words,
        setBy: actor.officerId,
        setAt: clock.now(),
      })
      .onConflictDoNothing()
      .returning({ conditionId: releaseConditions.id })
    const [condition] = made
    if (!condition) throw precondition('condition-open')
    return condition
  },
  audit: ({ subject: { release, recipients }, input }) => {
    const entry = inLog(release, recipients)
    return { ...entry, facts: { ...entry.facts, leftOut: input.itemIds.length } }
  },
  notify: ({ subject: { release } }) => [tell('condition-set', [release.requestedBy], release)],
})
