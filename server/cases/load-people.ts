import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseAssignments, caseParticipations } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'
import { type Person, personOf } from './load.ts'

/** Every agency that has or had to do with the case, the lead's register in order of proposing. */
export const loadParticipations = (tx: Transaction, caseId: string) =>
  tx
    .select({
      agencyId: agencies.id,
      code: agencies.code,
      names: agencies.names,
      country: agencies.country,
      status: caseParticipations.status,
      purpose: caseParticipations.purpose,
      proposedById: caseParticipations.proposedBy,
      proposedBy: personOf(caseParticipations.proposedBy),
      proposedAt: caseParticipations.proposedAt,
      invitedAt: caseParticipations.invitedAt,
      decidedAt: caseParticipations.decidedAt,
      leftAt: caseParticipations.leftAt,
      reason: caseParticipations.reason,
    })
    .from(caseParticipations)
    .innerJoin(agencies, eq(agencies.id, caseParticipations.agencyId))
    .where(eq(caseParticipations.caseId, caseId))
    .orderBy(asc(caseParticipations.proposedAt), asc(agencies.code))
    .limit(200)
export type Participations = Awaited<ReturnType<typeof loadParticipations>>

/** Officers on the case: the own agency's with verbs; of active partners the names only. */
export async function loadOfficers(tx: Transaction, actor: Officer, caseId: string) {
  const rows = await tx
    .select({
      assignmentId: caseAssignments.id,
      officerId: officers.id,
      name: officers.fullName,
      rank: officers.rank,
      agencyId: agencies.id,
      agencyCode: agencies.code,
      verbs: caseAssignments.verbs,
      postingId: caseAssignments.postingId,
      assignedAt: caseAssignments.assignedAt,
    })
    .from(caseAssignments)
    .innerJoin(
      caseParticipations,
      and(
        eq(caseParticipations.caseId, caseAssignments.caseId),
        eq(caseParticipations.agencyId, caseAssignments.agencyId),
      ),
    )
    .innerJoin(officers, eq(officers.id, caseAssignments.officerId))
    .innerJoin(agencies, eq(agencies.id, caseAssignments.agencyId))
    .where(
      and(
        eq(caseAssignments.caseId, caseId),
        isNull(caseAssignments.endedAt),
        eq(caseAssignments.denied, false),
        eq(caseParticipations.status, 'active'),
        ne(officers.status, 'disabled'),
      ),
    )
    .orderBy(desc(sql`${agencies.id} = ${actor.agencyId}::uuid`), asc(agencies.code), asc(officers.fullName))
    .limit(200)
  return rows.map((row) => {
    const isOwn = row.agencyId === actor.agencyId
    return {
      ...row,
      assignmentId: isOwn ? row.assignmentId : null,
      verbs: isOwn ? row.verbs : null,
      postingId: isOwn ? row.postingId : null,
      assignedAt: isOwn ? row.assignedAt : null,
      isMe: row.officerId === actor.officerId,
    }
  })
}

export async function loadPerson(tx: Transaction, officerId: string): Promise<Person> {
  const [row] = await tx.select({ person: personOf(sql`${officerId}::uuid`) }).from(sql`(select 1) one`)
  if (!row) throw notFound()
  return row.person
}
