import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { managersOf, mustBeOpen } from './load.ts'
import { loadProposal } from './load-proposal.ts'
import { moveParticipation } from './move.ts'
import { canDecideProposal } from './policy.ts'
import { approveInvitationInput } from './schema.ts'

/** A manager of the lead lets a proposed invitation go out. */
export const approveInvitation = command({
  name: 'cases.approveInvitation',
  action: 'cases.invitation-approved',
  input: approveInvitationInput,
  load: async ({ tx, actor, input }) => ({
    ...(await loadProposal(tx, actor, input)),
    managers: await managersOf(tx, input.agencyId),
  }),
  policy: canDecideProposal,
  run: async ({ tx, actor, input, subject: { case: found } }) => {
    mustBeOpen(found)
    return moveParticipation(tx, found.id, input.agencyId, 'proposed', {
      status: 'invited',
      approvedBy: actor.officerId,
      invitedAt: clock.now(),
    })
  },
  audit: ({ input, subject }) => ({
    caseId: subject.case.id,
    subject: ['agency', input.agencyId],
    ownerAgencyId: subject.case.leadAgencyId,
    facts: { agency: subject.agencyCode },
  }),
  notify: ({ subject }) => [
    {
      to: subject.managers,
      kind: 'cases.agency-invited',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agencyCode },
    },
    {
      to: [subject.proposedBy],
      kind: 'cases.invitation-approved',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agencyCode },
    },
  ],
})
