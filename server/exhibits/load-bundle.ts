import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { custodyLinks, officerKeys } from '#db/schema/custody.ts'
import { evidence } from '#db/schema/evidence.ts'
import { courtBundles, exhibitFiles, exhibits } from '#db/schema/exhibits.ts'
import { items } from '#db/schema/items.ts'
import { loadCase } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'

/** Facts of these exhibits, in the order of their ids; fewer than asked for when some do not exist for the actor. */
export const loadForCourt = (tx: Transaction, caseId: string, ids: readonly string[]) =>
  tx
    .select({
      exhibitId: exhibits.itemId,
      exhibitNumber: exhibits.exhibitNumber,
      title: exhibits.title,
      description: exhibits.description,
      quantity: exhibits.quantity,
      unit: exhibits.unit,
      seizedAt: exhibits.seizedAt,
      seizedBy: exhibits.seizedBy,
      authority: exhibits.authority,
      place: exhibits.place,
      placeCode: exhibits.placeCode,
      courtEvidenceAt: exhibits.courtEvidenceAt,
      originatorAgencyId: exhibits.agencyId,
      originator: agencies.code,
      mark: items.mark,
      handlingCode: items.handlingCode,
      language: items.language,
    })
    .from(exhibits)
    .innerJoin(items, eq(items.id, exhibits.itemId))
    .innerJoin(agencies, eq(agencies.id, exhibits.agencyId))
    .where(and(inArray(exhibits.itemId, [...ids]), eq(exhibits.caseId, caseId)))
    .orderBy(asc(exhibits.itemId))

export type ForCourt = Awaited<ReturnType<typeof loadForCourt>>[number]

/** The bundle and the slice of its exhibits that is asked for. What is no longer visible is not-found, not left out. */
export async function loadBundle(tx: Transaction, actor: Officer, bundleId: string, from = 0, count = 0) {
  const [bundle] = await tx.select().from(courtBundles).where(eq(courtBundles.id, bundleId))
  if (!bundle) throw notFound()
  const ids = bundle.exhibitIds.slice(from, from + count)
  const found = ids.length > 0 ? await loadForCourt(tx, bundle.caseId, ids) : []
  if (found.length !== ids.length) throw notFound()
  return { bundle, exhibits: found, case: await loadCase(tx, actor, bundle.caseId) }
}

const receiptKeys = alias(officerKeys, 'receipt_keys')

/** Signed events of these exhibits up to a moment, each chain in its order. */
export const loadSigned = (tx: Transaction, ids: readonly string[], until: Date) =>
  tx
    .select({
      exhibitId: custodyLinks.exhibitId,
      text: custodyLinks.signedText,
      signature: custodyLinks.signature,
      publicKey: officerKeys.publicKey,
      receipt: custodyLinks.receiptText,
      receiptSignature: custodyLinks.receiptSignature,
      receiptPublicKey: receiptKeys.publicKey,
      findings: custodyLinks.findings,
    })
    .from(custodyLinks)
    .innerJoin(officerKeys, eq(officerKeys.id, custodyLinks.keyId))
    .leftJoin(receiptKeys, eq(receiptKeys.id, custodyLinks.receiptKeyId))
    .where(
      and(
        inArray(custodyLinks.exhibitId, [...ids]),
        sql`coalesce(${custodyLinks.acceptedAt}, ${custodyLinks.recordedAt}) <= ${until.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(custodyLinks.exhibitId), asc(custodyLinks.seq))

/** Digital files of these exhibits that the actor may have: a file that was withheld has no hash here. */
export const loadCourtFiles = (tx: Transaction, ids: readonly string[]) =>
  tx
    .select({
      exhibitId: exhibitFiles.exhibitId,
      evidenceId: evidence.itemId,
      uploadId: evidence.uploadId,
      role: exhibitFiles.role,
      exhibitNumber: evidence.exhibitNumber,
      fileName: evidence.fileName,
      mediaType: evidence.mediaType,
      sizeBytes: evidence.sizeBytes,
      sha256: evidence.sha256,
      handlingCode: items.handlingCode,
    })
    .from(exhibitFiles)
    .innerJoin(evidence, eq(evidence.itemId, exhibitFiles.evidenceId))
    .innerJoin(items, eq(items.id, exhibitFiles.evidenceId))
    .where(inArray(exhibitFiles.exhibitId, [...ids]))
    .orderBy(asc(exhibitFiles.exhibitId), asc(exhibitFiles.at))
