import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { endStanding, loadAssignment } from './load-assignment.ts'
import { canEndDenial } from './policy.ts'
import { endDenialInput } from './schema.ts'

/** Lifts a denial; the person sees the case again only when assigned, or as a manager. */
export const endDenial = command({
  name: 'cases.endDenial',
  action: 'cases.denial-ended',
  input: endDenialInput,
  load: ({ tx, actor, input }) => loadAssignment(tx, actor, input, true),
  policy: canEndDenial,
  freshFactor: true,
  run: async ({ tx, input, subject: { assignment } }) => {
    if (!(await endStanding(tx, assignment.id, clock.now(), input.reason)))
      throw conflict('state-changed', { state: 'ended' })
    return { assignmentId: assignment.id }
  },
  audit: ({ input, subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['officer', subject.assignment.officerId],
    ownerAgencyId: actor.agencyId,
    reason: input.reason,
    facts: { assignment: subject.assignment.id },
  }),
})
