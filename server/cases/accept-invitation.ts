import { and, eq, isNull } from 'drizzle-orm'
import { caseAssignments } from '#db/schema/cases.ts'
import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { loadCase, managersOf, mustBeOpen, officersOn } from './load.ts'
import { moveParticipation } from './move.ts'
import { canDecideInvitation } from './policy.ts'
import { acceptInvitationInput } from './schema.ts'

/** The invited agency's manager joins the case. */
export const acceptInvitation = command({
  name: 'cases.acceptInvitation',
  action: 'cases.invitation-accepted',
  input: acceptInvitationInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canDecideInvitation,
  run: async ({ tx, actor, subject: found, tell }) => {
    mustBeOpen(found)
    const now = clock.now()
    // Assignments of an earlier participation do not come back by themselves; denials stay.
    await tx
      .update(caseAssignments)
      .set({ endedAt: now })
      .where(
        and(
          eq(caseAssignments.caseId, found.id),
          eq(caseAssignments.agencyId, actor.agencyId),
          eq(caseAssignments.denied, false),
          isNull(caseAssignments.endedAt),
        ),
      )
    const moved = await moveParticipation(tx, found.id, actor.agencyId, 'invited', {
      status: 'active',
      decidedBy: actor.officerId,
      decidedAt: now,
    })
    // From here on the agency works the case, and who does so elsewhere exists for it.
    const lead = await managersOf(tx, found.leadAgencyId)
    tell({
      to: [...lead, ...(await officersOn(tx, found.id, found.leadAgencyId))],
      kind: 'cases.invitation-accepted',
      caseId: found.id,
      facts: { number: found.number, agency: actor.agencyCode },
    })
    return moved
  },
  audit: ({ subject, actor }) => ({
    caseId: subject.id,
    subject: ['agency', actor.agencyId],
    ownerAgencyId: subject.leadAgencyId,
    facts: { agency: actor.agencyCode },
  }),
})
