import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { caseAssignments } from '#db/schema/cases.ts'
import { postings } from '#db/schema/postings.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustBeOpen } from './load.ts'
import { endStanding, loadStanding } from './load-assignment.ts'
import { canAssignOfficer } from './policy.ts'
import { assignOfficerInput, caseVerb } from './schema.ts'

/** Puts an officer of the own agency on the case; for one who is on it already, gives other verbs. */
export const assignOfficer = command({
  name: 'cases.assign',
  action: 'cases.officer-assigned',
  input: assignOfficerInput,
  load: ({ tx, actor, input }) => loadStanding(tx, actor, input),
  policy: canAssignOfficer,
  run: async ({ tx, actor, input, subject: { case: found, officer, current } }) => {
    mustBeOpen(found)
    const excluded = officer.roles.some((role) => role === 'auditor' || role === 'administrator')
    if (officer.status !== 'active' || excluded) throw precondition('officer-not-eligible')
    if (current?.denied) throw precondition('officer-denied')
    if (input.postingId) await mustBeCurrent(tx, input.postingId, officer.id)
    const now = clock.now()
    if (current && !(await endStanding(tx, current.id, now, '')))
      throw conflict('state-changed', { state: 'ended' })
    const [row] = await tx
      .insert(caseAssignments)
      .values({
        caseId: found.id,
        agencyId: actor.agencyId,
        officerId: officer.id,
        postingId: input.postingId ?? null,
        verbs: caseVerb.options.filter((verb) => verb === 'read' || input.verbs.includes(verb)),
        assignedBy: actor.officerId,
        assignedAt: now,
      })
      .returning({ id: caseAssignments.id })
    if (!row) throw conflict('try-again')
    return { assignmentId: row.id }
  },
  audit: ({ input, subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['officer', subject.officer.id],
    ownerAgencyId: actor.agencyId,
    facts: { verbs: input.verbs, posting: input.postingId ?? null },
  }),
  notify: ({ subject }) => [
    {
      to: [subject.officer.id],
      kind: 'cases.officer-assigned',
      caseId: subject.case.id,
      facts: { number: subject.case.number },
    },
  ],
})

/** The posting is this officer's and has not ended; it may begin later. */
async function mustBeCurrent(tx: Transaction, postingId: string, officerId: string) {
  const [posting] = await tx.select().from(postings).where(eq(postings.id, postingId))
  const fits = posting?.officerId === officerId && posting.state === 'agreed' && posting.endsAt > clock.now()
  if (!fits) throw precondition('posting-not-current')
}
