import { and, eq, inArray } from 'drizzle-orm'
import { caseParticipations } from '#db/schema/cases.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { findParticipation, loadAgency, loadCase, managersOf, mustBeOpen } from './load.ts'
import { canInviteAgency, invitesDirectly } from './policy.ts'
import { inviteAgencyInput } from './schema.ts'

/** Invites an agency: at once by a manager of the lead, as a proposal to the lead's managers by others. */
export const inviteAgency = command({
  name: 'cases.invite',
  action: 'cases.agency-invited',
  input: inviteAgencyInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    return {
      case: found,
      agency: await loadAgency(tx, input.agencyId),
      told: await managersOf(tx, invitesDirectly(actor) ? input.agencyId : found.leadAgencyId),
    }
  },
  policy: canInviteAgency,
  run: async ({ tx, actor, input, subject: { case: found, agency } }) => {
    mustBeOpen(found)
    if (agency.status !== 'active') throw precondition('agency-not-active')
    const direct = invitesDirectly(actor)
    const now = clock.now()
    const status = direct ? ('invited' as const) : ('proposed' as const)
    const standing = {
      status,
      purpose: input.purpose,
      proposedBy: actor.officerId,
      proposedAt: now,
      approvedBy: direct ? actor.officerId : null,
      invitedAt: direct ? now : null,
      decidedBy: null,
      decidedAt: null,
      leftBy: null,
      leftAt: null,
      reason: '',
    }
    const known = await findParticipation(tx, found.id, agency.id)
    if (!known) {
      await tx.insert(caseParticipations).values({ ...standing, caseId: found.id, agencyId: agency.id })
      return { status }
    }
    // An agency that said no, or left, may be asked again.
    const again = await tx
      .update(caseParticipations)
      .set(standing)
      .where(
        and(
          eq(caseParticipations.caseId, found.id),
          eq(caseParticipations.agencyId, agency.id),
          inArray(caseParticipations.status, ['refused', 'declined', 'withdrawn']),
        ),
      )
      .returning({ status: caseParticipations.status })
    if (again.length === 0) throw conflict('already-participating', { state: known.status })
    return { status }
  },
  audit: ({ input, subject, result }) => ({
    action: result.status === 'invited' ? 'cases.agency-invited' : 'cases.agency-proposed',
    caseId: subject.case.id,
    subject: ['agency', input.agencyId],
    ownerAgencyId: subject.case.leadAgencyId,
    facts: { agency: subject.agency.code, status: result.status },
  }),
  notify: ({ subject, result }) => [
    {
      to: subject.told,
      kind: result.status === 'invited' ? 'cases.agency-invited' : 'cases.agency-proposed',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agency.code },
    },
  ],
})
