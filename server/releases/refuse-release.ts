import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, loadForDecision, moveRelease, tell } from './load.ts'
import { canDecideRelease } from './policy.ts'
import { refuseReleaseInput } from './schema.ts'

/**
 * Sends it back: nothing crosses, and no receiver learns that it was asked for. A request whose answer is refused stays
 * in the state it is in, so that another answer can be written.
 */
export const refuseRelease = command({
  name: 'releases.refuse',
  action: 'releases.refused',
  input: refuseReleaseInput,
  load: loadForDecision,
  policy: canDecideRelease,
  run: async ({ tx, actor, input, subject: { release } }) => {
    await moveRelease(tx, release, 'awaiting', {
      state: 'refused',
      decidedBy: actor.officerId,
      decidedAt: clock.now(),
      decisionReason: input.reason,
    })
    return { releaseId: release.id }
  },
  audit: ({ subject: { release, recipients }, input }) => ({
    ...inLog(release, recipients),
    reason: input.reason,
  }),
  notify: ({ subject: { release } }) => [tell('refused', [release.requestedBy], release)],
})
