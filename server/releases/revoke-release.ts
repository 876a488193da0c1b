import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, loadForDecision, moveRelease, tell } from './load.ts'
import { canRevokeRelease } from './policy.ts'
import { revokeReleaseInput } from './schema.ts'

/** Takes it back: hidden at once everywhere, nothing deleted; the receivers see that something was withdrawn, when, by whom, why. */
export const revokeRelease = command({
  name: 'releases.revoke',
  action: 'releases.revoked',
  input: revokeReleaseInput,
  load: loadForDecision,
  policy: canRevokeRelease,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { release } }) => {
    await moveRelease(tx, release, 'approved', {
      state: 'revoked',
      revokedBy: actor.officerId,
      revokedAt: clock.now(),
      revokeReason: input.reason,
    })
    return { releaseId: release.id }
  },
  audit: ({ subject: { release, recipients }, input }) => ({
    ...inLog(release, recipients),
    reason: input.reason,
  }),
  notify: ({ subject: { release, receivers } }) => [
    tell('revoked', [...receivers, release.requestedBy], release),
  ],
})
