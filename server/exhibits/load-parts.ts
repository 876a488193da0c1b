import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseParticipations } from '#db/schema/cases.ts'
import { custodyLinks, custodyTransfers } from '#db/schema/custody.ts'
import { dispositions } from '#db/schema/disposition.ts'
import { evidence } from '#db/schema/evidence.ts'
import { exhibitFiles, legalHolds } from '#db/schema/exhibits.ts'
import { items } from '#db/schema/items.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'

/** Offers of an exhibit, newest first: open, accepted, declined, taken back. */
export const loadTransfers = (tx: Transaction, exhibitId: string) =>
  tx
    .select({
      id: custodyTransfers.id,
      state: custodyTransfers.state,
      from: personOf(custodyTransfers.fromOfficerId),
      toAgencyId: custodyTransfers.toAgencyId,
      toCode: agencies.code,
      releasedAt: custodyTransfers.releasedAt,
      offeredAt: custodyTransfers.offeredAt,
      place: custodyTransfers.place,
      note: custodyTransfers.note,
      decidedBy: personOrNull(custodyTransfers.decidedBy),
      decidedAt: custodyTransfers.decidedAt,
      reason: custodyTransfers.reason,
      fromAgencyId: custodyTransfers.fromAgencyId,
      fromOfficerId: custodyTransfers.fromOfficerId,
    })
    .from(custodyTransfers)
    .innerJoin(agencies, eq(agencies.id, custodyTransfers.toAgencyId))
    .where(eq(custodyTransfers.exhibitId, exhibitId))
    .orderBy(desc(custodyTransfers.offeredAt))
    .limit(10)

/** Digital files that belong to an exhibit. */
export const loadFiles = (tx: Transaction, exhibitId: string) =>
  tx
    .select({
      evidenceId: exhibitFiles.evidenceId,
      role: exhibitFiles.role,
      exhibitNumber: evidence.exhibitNumber,
      title: evidence.title,
      mediaType: evidence.mediaType,
      sha256: evidence.sha256,
    })
    .from(exhibitFiles)
    .innerJoin(evidence, eq(evidence.itemId, exhibitFiles.evidenceId))
    .where(eq(exhibitFiles.exhibitId, exhibitId))
    .orderBy(asc(exhibitFiles.at))
    .limit(200)

/** Legal holds, also those that were lifted. */
export const loadHolds = (tx: Transaction, exhibitId: string) =>
  tx
    .select({
      id: legalHolds.id,
      agencyId: legalHolds.agencyId,
      placedBy: personOf(legalHolds.placedBy),
      placedAt: legalHolds.placedAt,
      authority: legalHolds.authority,
      liftedBy: personOrNull(legalHolds.liftedBy),
      liftedAt: legalHolds.liftedAt,
      liftReason: legalHolds.liftReason,
    })
    .from(legalHolds)
    .where(eq(legalHolds.exhibitId, exhibitId))
    .orderBy(desc(legalHolds.placedAt))
    .limit(20)

/** What was asked to become of it. */
export const loadDispositions = (tx: Transaction, exhibitId: string) =>
  tx
    .select({
      id: dispositions.id,
      number: dispositions.number,
      kind: dispositions.kind,
      state: dispositions.state,
      reason: dispositions.reason,
      authority: dispositions.authority,
      requestedBy: personOf(dispositions.requestedBy),
      requestedAt: dispositions.requestedAt,
      first: personOrNull(dispositions.firstApproval),
      second: personOrNull(dispositions.secondApproval),
      refusal: dispositions.refusal,
      requesterId: dispositions.requestedBy,
      firstApproval: dispositions.firstApproval,
    })
    .from(dispositions)
    .where(eq(dispositions.exhibitId, exhibitId))
    .orderBy(desc(dispositions.requestedAt))
    .limit(10)

/** Agencies that take part in the case now. */
export const loadParticipants = (tx: Transaction, caseId: string) =>
  tx
    .select({ id: agencies.id, code: agencies.code })
    .from(caseParticipations)
    .innerJoin(agencies, eq(agencies.id, caseParticipations.agencyId))
    .where(and(eq(caseParticipations.caseId, caseId), eq(caseParticipations.status, 'active')))
    .orderBy(agencies.code)

/** Whether an agency has ever had it in its hands; the first holder is always the originator. */
export async function hasHeld(tx: Transaction, exhibitId: string, agencyId: string): Promise<boolean> {
  const [row] = await tx
    .select({ one: sql`1` })
    .from(custodyLinks)
    .where(and(eq(custodyLinks.exhibitId, exhibitId), eq(custodyLinks.toAgencyId, agencyId)))
    .limit(1)
  return row !== undefined
}

/** Own digital files of the case that stand alone: these may be said to belong to an exhibit. */
export const loadLoose = (tx: Transaction, caseId: string, agencyId: string) =>
  tx
    .select({ id: evidence.itemId, exhibitNumber: evidence.exhibitNumber, title: evidence.title })
    .from(items)
    .innerJoin(evidence, eq(evidence.itemId, items.id))
    .leftJoin(exhibitFiles, eq(exhibitFiles.evidenceId, evidence.itemId))
    .where(
      and(
        eq(items.caseId, caseId),
        eq(items.kind, 'evidence'),
        eq(items.originatorAgencyId, agencyId),
        isNull(exhibitFiles.evidenceId),
      ),
    )
    .orderBy(desc(items.createdAt), desc(items.id))
    .limit(200)
