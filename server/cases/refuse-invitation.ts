import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { loadProposal } from './load-proposal.ts'
import { moveParticipation } from './move.ts'
import { canDecideProposal } from './policy.ts'
import { refuseInvitationInput } from './schema.ts'

/** A manager of the lead stops a proposed invitation; the agency never hears of it. */
export const refuseInvitation = command({
  name: 'cases.refuseInvitation',
  action: 'cases.invitation-refused',
  input: refuseInvitationInput,
  load: ({ tx, actor, input }) => loadProposal(tx, actor, input),
  policy: canDecideProposal,
  run: ({ tx, actor, input, subject: { case: found } }) =>
    moveParticipation(tx, found.id, input.agencyId, 'proposed', {
      status: 'refused',
      decidedBy: actor.officerId,
      decidedAt: clock.now(),
      reason: input.reason,
    }),
  audit: ({ input, subject }) => ({
    caseId: subject.case.id,
    subject: ['agency', input.agencyId],
    ownerAgencyId: subject.case.leadAgencyId,
    reason: input.reason,
    facts: { agency: subject.agencyCode },
  }),
  notify: ({ subject }) => [
    {
      to: [subject.proposedBy],
      kind: 'cases.invitation-refused',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agencyCode },
    },
  ],
})
