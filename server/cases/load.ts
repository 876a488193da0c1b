import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { caseAssignments, caseParticipations, cases } from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'

export type LoadedCase = Awaited<ReturnType<typeof loadCase>>

/** The case with the actor's standing on it: own agency's participation and own verbs. Not visible is not-found. */
export async function loadCase(tx: Transaction, actor: Officer, caseId: string) {
  const [row] = await tx
    .select({ case: cases, participation: caseParticipations.status, verbs: caseAssignments.verbs })
    .from(cases)
    .leftJoin(
      caseParticipations,
      and(eq(caseParticipations.caseId, cases.id), eq(caseParticipations.agencyId, actor.agencyId)),
    )
    .leftJoin(
      caseAssignments,
      and(
        eq(caseAssignments.caseId, cases.id),
        eq(caseAssignments.officerId, actor.officerId),
        isNull(caseAssignments.endedAt),
      ),
    )
    .where(eq(cases.id, caseId))
  if (!row) throw notFound()
  return {
    ...row.case,
    participation: row.participation,
    verbs: row.verbs ?? [],
    isLead: row.case.leadAgencyId === actor.agencyId,
  }
}
