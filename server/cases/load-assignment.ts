import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { caseAssignments } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { invalidField, notFound } from '#server/kernel/errors.ts'
import { loadCase } from './load.ts'

/** The case, an officer of the own agency, and what stands for that officer on the case now (an assignment or a denial). */
export async function loadStanding(
  tx: Transaction,
  actor: Officer,
  input: { caseId: string; officerId: string },
) {
  const found = await loadCase(tx, actor, input.caseId)
  const [officer] = await tx
    .select()
    .from(officers)
    .where(and(eq(officers.id, input.officerId), eq(officers.agencyId, actor.agencyId)))
  if (!officer) throw notFound()
  const [current] = await tx
    .select()
    .from(caseAssignments)
    .where(
      and(
        eq(caseAssignments.caseId, found.id),
        eq(caseAssignments.officerId, officer.id),
        isNull(caseAssignments.endedAt),
      ),
    )
  return { case: found, officer, current }
}

/** An assignment (or denial) of the own agency on this case. */
export async function loadAssignment(
  tx: Transaction,
  actor: Officer,
  input: { caseId: string; assignmentId: string },
  denied: boolean,
) {
  const found = await loadCase(tx, actor, input.caseId)
  const [assignment] = await tx
    .select()
    .from(caseAssignments)
    .where(
      and(
        eq(caseAssignments.id, input.assignmentId),
        eq(caseAssignments.caseId, found.id),
        eq(caseAssignments.agencyId, actor.agencyId),
        eq(caseAssignments.denied, denied),
      ),
    )
  if (!assignment) throw notFound()
  return { case: found, assignment }
}

/** Ends an assignment or denial that runs; false when somebody was quicker. */
export async function endStanding(tx: Transaction, assignmentId: string, at: Date, reason: string) {
  const ended = await tx
    .update(caseAssignments)
    .set({ endedAt: at, reason })
    .where(and(eq(caseAssignments.id, assignmentId), isNull(caseAssignments.endedAt)))
    .returning({ id: caseAssignments.id })
  return ended.length > 0
}

/** Refuses an assignee who does not work this case for the actor's agency: assigned, or a manager, and not denied. */
export async function mustBeOnCase(tx: Transaction, actor: Officer, caseId: string, officerId: string) {
  const { officer, current } = await loadStanding(tx, actor, { caseId, officerId }).catch(() => {
    throw invalidField('assigneeId', 'not_on_case')
  })
  const works = current ? !current.denied : officer.roles.includes('manager')
  if (!works || officer.status !== 'active') throw invalidField('assigneeId', 'not_on_case')
}
