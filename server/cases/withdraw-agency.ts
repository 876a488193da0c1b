import { and, eq, isNull } from 'drizzle-orm'
import { caseAssignments } from '#db/schema/cases.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { findParticipation, loadAgency, loadCase, managersOf, officersOn } from './load.ts'
import { moveParticipation } from './move.ts'
import { canWithdrawAgency } from './policy.ts'
import { withdrawAgencyInput } from './schema.ts'

/** An agency leaves, or the lead ends its participation. What it added stays; what it saw is gone for it at once. */
export const withdrawAgency = command({
  name: 'cases.withdraw',
  action: 'cases.agency-withdrawn',
  input: withdrawAgencyInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const participation = await findParticipation(tx, found.id, input.agencyId)
    if (!participation) throw notFound()
    const told = await Promise.all([
      managersOf(tx, input.agencyId),
      managersOf(tx, found.leadAgencyId),
      officersOn(tx, found.id, input.agencyId),
      officersOn(tx, found.id, found.leadAgencyId),
    ])
    const agency = await loadAgency(tx, input.agencyId)
    return { case: found, participation, agencyCode: agency.code, told: told.flat() }
  },
  policy: canWithdrawAgency,
  run: async ({ tx, actor, input, subject: { case: found, participation } }) => {
    if (input.agencyId === found.leadAgencyId) throw precondition('lead-cannot-leave')
    if (participation.status !== 'active' && participation.status !== 'invited')
      throw conflict('state-changed', { state: participation.status })
    const now = clock.now()
    if (input.agencyId === actor.agencyId)
      await tx
        .update(caseAssignments)
        .set({ endedAt: now, reason: input.reason })
        .where(
          and(
            eq(caseAssignments.caseId, found.id),
            eq(caseAssignments.agencyId, actor.agencyId),
            eq(caseAssignments.denied, false),
            isNull(caseAssignments.endedAt),
          ),
        )
    return moveParticipation(tx, found.id, input.agencyId, participation.status, {
      status: 'withdrawn',
      leftBy: actor.officerId,
      leftAt: now,
      reason: input.reason,
    })
  },
  audit: ({ input, subject }) => ({
    caseId: subject.case.id,
    subject: ['agency', input.agencyId],
    ownerAgencyId: subject.case.leadAgencyId,
    reason: input.reason,
    facts: { agency: subject.agencyCode, from: subject.participation.status },
  }),
  notify: ({ subject }) => [
    {
      to: subject.told,
      kind: 'cases.agency-withdrawn',
      caseId: subject.case.id,
      facts: { number: subject.case.number, agency: subject.agencyCode },
    },
  ],
})
