import { caseAssignments } from '#db/schema/cases.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { endStanding, loadStanding } from './load-assignment.ts'
import { canDenyOfficer } from './policy.ts'
import { denyOfficerInput } from './schema.ts'

/** Keeps a person of the own agency out of the case, whatever else says yes; the person is not told. */
export const denyOfficer = command({
  name: 'cases.deny',
  action: 'cases.officer-denied',
  input: denyOfficerInput,
  load: ({ tx, actor, input }) => loadStanding(tx, actor, input),
  policy: canDenyOfficer,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { case: found, officer, current } }) => {
    if (current?.denied) throw conflict('state-changed', { state: 'denied' })
    const now = clock.now()
    if (current && !(await endStanding(tx, current.id, now, input.reason)))
      throw conflict('state-changed', { state: 'ended' })
    const [row] = await tx
      .insert(caseAssignments)
      .values({
        caseId: found.id,
        agencyId: actor.agencyId,
        officerId: officer.id,
        verbs: [],
        denied: true,
        assignedBy: actor.officerId,
        assignedAt: now,
        reason: input.reason,
      })
      .returning({ id: caseAssignments.id })
    if (!row) throw conflict('try-again')
    return { assignmentId: row.id }
  },
  audit: ({ input, subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['officer', subject.officer.id],
    ownerAgencyId: actor.agencyId,
    reason: input.reason,
  }),
})
