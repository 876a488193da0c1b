import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/database.ts'
import { custodyLinks, officerKeys } from '#db/schema/custody.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'
import { signedEvent, signedReceipt } from './signed.ts'

const receiptKeys = alias(officerKeys, 'receipt_keys')

/** Events of a chain, newest first, from below `before` on; the chain itself stays in the order of its signatures. */
export async function loadChain(tx: Transaction, exhibitId: string, limit: number, before?: number) {
  const rows = await tx
    .select({
      seq: custodyLinks.seq,
      kind: custodyLinks.kind,
      by: personOf(custodyLinks.officerId),
      occurredAt: custodyLinks.occurredAt,
      recordedAt: custodyLinks.recordedAt,
      signedText: custodyLinks.signedText,
      signature: custodyLinks.signature,
      key: officerKeys.fingerprint,
      hash: custodyLinks.hash,
      receivedBy: personOrNull(custodyLinks.receivedBy),
      receivedAt: custodyLinks.receivedAt,
      acceptedAt: custodyLinks.acceptedAt,
      receiptText: custodyLinks.receiptText,
      receiptSignature: custodyLinks.receiptSignature,
      receiptKey: receiptKeys.fingerprint,
      findings: custodyLinks.findings,
    })
    .from(custodyLinks)
    .innerJoin(officerKeys, eq(officerKeys.id, custodyLinks.keyId))
    .leftJoin(receiptKeys, eq(receiptKeys.id, custodyLinks.receiptKeyId))
    .where(
      and(
        eq(custodyLinks.exhibitId, exhibitId),
        before === undefined ? undefined : lt(custodyLinks.seq, before),
      ),
    )
    .orderBy(desc(custodyLinks.seq))
    .limit(limit)
  return rows.map((row) => ({
    ...row,
    event: signedEvent(row.signedText),
    receipt: row.receiptText === null ? null : signedReceipt(row.receiptText),
  }))
}

/** How many events of the chain have something wrong, by what it is. */
export async function countFindings(tx: Transaction, exhibitId: string) {
  const rows = await tx
    .select({
      finding: sql<(typeof custodyLinks.$inferSelect)['findings'][number]>`unnest(${custodyLinks.findings})`,
      count: sql<number>`count(*)::int`,
    })
    .from(custodyLinks)
    .where(and(eq(custodyLinks.exhibitId, exhibitId), sql`${custodyLinks.findings} <> '{}'`))
    .groupBy(sql`1`)
    .orderBy(sql`1`)
  return rows
}
