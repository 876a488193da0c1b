import { and, eq, getViewSelectedFields, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseCovers } from '#db/schema/case-covers.ts'
import { caseAssignments, caseParticipations, cases } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'

export type LoadedCase = Awaited<ReturnType<typeof loadCase>>
export type Person = { id: string; name: string; rank: string; agencyCode: string }

/**
 * The case with the actor's standing on it: own agency's participation and own verbs. Not visible is not-found; where only the cover
 * sheet exists for the actor, the texts of the file are empty.
 */
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
        // Verbs given for a posting count under that posting only.
        sql`(${caseAssignments.postingId} is null or ${caseAssignments.postingId} = (select app.posting_id()))`,
      ),
    )
    .where(eq(cases.id, caseId))
  if (!row) return loadCover(tx, actor, caseId)
  return {
    ...row.case,
    participation: row.participation,
    verbs: row.verbs ?? [],
    isLead: row.case.leadAgencyId === actor.agencyId,
  }
}

async function loadCover(tx: Transaction, actor: Officer, caseId: string) {
  const [row] = await tx
    .select({ cover: getViewSelectedFields(caseCovers), participation: caseParticipations.status })
    .from(caseCovers)
    .leftJoin(
      caseParticipations,
      and(eq(caseParticipations.caseId, caseCovers.id), eq(caseParticipations.agencyId, actor.agencyId)),
    )
    .where(eq(caseCovers.id, caseId))
  if (!row) throw notFound()
  const file = { summary: '', legalAuthority: '', closeReason: '' }
  const verbs: (typeof caseAssignments.$inferSelect)['verbs'] = []
  return {
    ...row.cover,
    ...file,
    participation: row.participation,
    verbs,
    isLead: row.cover.leadAgencyId === actor.agencyId,
  }
}

/** Nothing is added to a closed case. */
export function mustBeOpen(found: Pick<LoadedCase, 'state'>) {
  if (found.state !== 'open') throw precondition('case-closed')
}

/** Name, rank and agency of the officer in this column, as one value of a select. */
export const personOf = (officerId: SQLWrapper): SQL<Person> => sql<Person>`(
  select jsonb_build_object('id', o.id, 'name', o.full_name, 'rank', o.rank, 'agencyCode', a.code)
  from officers o join agencies a on a.id = o.agency_id where o.id = ${officerId})`
/** The same for a column that may be empty. */
export const personOrNull = (officerId: SQLWrapper) => sql<Person | null>`${personOf(officerId)}`

export async function loadAgency(tx: Transaction, agencyId: string) {
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, agencyId))
  if (!row) throw notFound()
  return row
}

/** What stands in the register of participations for an agency, if anything. */
export async function findParticipation(tx: Transaction, caseId: string, agencyId: string) {
  const [row] = await tx
    .select()
    .from(caseParticipations)
    .where(and(eq(caseParticipations.caseId, caseId), eq(caseParticipations.agencyId, agencyId)))
  return row
}

/** Active managers of an agency, and who stands in for one now: they decide for it and are told first. */
export async function managersOf(tx: Transaction, agencyId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: officers.id })
    .from(officers)
    .where(
      and(
        eq(officers.agencyId, agencyId),
        eq(officers.status, 'active'),
        sql`('manager' = any(${officers.roles}) or exists (
          select 1 from delegations d where d.deputy_id = ${officers.id} and d.ended_at is null and d.starts_at <= app.now() and d.ends_at > app.now()))`,
      ),
    )
    .limit(50)
  return rows.map((row) => row.id)
}

/** Officers assigned to the case now; of one agency when named, of all active participants otherwise. */
export async function officersOn(tx: Transaction, caseId: string, agencyId?: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: caseAssignments.officerId })
    .from(caseAssignments)
    .innerJoin(
      caseParticipations,
      and(
        eq(caseParticipations.caseId, caseAssignments.caseId),
        eq(caseParticipations.agencyId, caseAssignments.agencyId),
        eq(caseParticipations.status, 'active'),
      ),
    )
    .where(
      and(
        eq(caseAssignments.caseId, caseId),
        isNull(caseAssignments.endedAt),
        eq(caseAssignments.denied, false),
        agencyId ? eq(caseAssignments.agencyId, agencyId) : undefined,
      ),
    )
    .limit(200)
  return rows.map((row) => row.id)
}
