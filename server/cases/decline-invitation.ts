import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { findParticipation, loadCase, managersOf } from './load.ts'
import { moveParticipation } from './move.ts'
import { canDecideInvitation } from './policy.ts'
import { declineInvitationInput } from './schema.ts'

/** The invited agency's manager says no; the case is gone for the agency. */
export const declineInvitation = command({
  name: 'cases.declineInvitation',
  action: 'cases.invitation-declined',
  input: declineInvitationInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const lead = await managersOf(tx, found.leadAgencyId)
    const asked = await findParticipation(tx, found.id, actor.agencyId)
    return { ...found, told: asked ? [...lead, asked.proposedBy] : lead }
  },
  policy: canDecideInvitation,
  run: ({ tx, actor, input, subject: found }) =>
    moveParticipation(tx, found.id, actor.agencyId, 'invited', {
      status: 'declined',
      decidedBy: actor.officerId,
      decidedAt: clock.now(),
      reason: input.reason,
    }),
  audit: ({ input, subject, actor }) => ({
    caseId: subject.id,
    subject: ['agency', actor.agencyId],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: { agency: actor.agencyCode },
  }),
  notify: ({ subject, actor }) => [
    {
      to: subject.told,
      kind: 'cases.invitation-declined',
      caseId: subject.id,
      facts: { number: subject.number, agency: actor.agencyCode },
    },
  ],
})
