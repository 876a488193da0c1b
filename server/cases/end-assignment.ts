import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { endStanding, loadAssignment } from './load-assignment.ts'
import { canEndAssignment } from './policy.ts'
import { endAssignmentInput } from './schema.ts'

/** Takes an officer of the own agency off the case; possible on a closed case too. */
export const endAssignment = command({
  name: 'cases.endAssignment',
  action: 'cases.assignment-ended',
  input: endAssignmentInput,
  load: ({ tx, actor, input }) => loadAssignment(tx, actor, input, false),
  policy: canEndAssignment,
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
  notify: ({ subject }) => [
    {
      to: [subject.assignment.officerId],
      kind: 'cases.assignment-ended',
      facts: { number: subject.case.number },
    },
  ],
})
