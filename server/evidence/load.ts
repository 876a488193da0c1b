import { and, eq, getViewSelectedFields, type SQLWrapper, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { evidence, uploads } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { loadCase, officersOn } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'

/** An upload that was not attached by then is gone. */
export const uploadLife = days(7)

export type LoadedItem = Awaited<ReturnType<typeof loadEvidence>>
export type LoadedUpload = Awaited<ReturnType<typeof loadUpload>>

/** An exhibit with its envelope and the actor's standing on its case. Not visible is not-found. */
export async function loadEvidence(tx: Transaction, actor: Officer, itemId: string) {
  const [row] = await tx
    .select({
      evidence: getViewSelectedFields(evidence),
      item: items,
      originatorCode: agencies.code,
      originatorCountry: agencies.country,
      originatorNames: agencies.names,
    })
    .from(evidence)
    .innerJoin(items, eq(items.id, evidence.itemId))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .where(eq(evidence.itemId, itemId))
  if (!row) throw notFound()
  const { id: _, ...envelope } = row.item
  return {
    ...envelope,
    ...row.evidence,
    originatorCode: row.originatorCode,
    originatorCountry: row.originatorCountry,
    originatorNames: row.originatorNames,
    isOwn: row.item.originatorAgencyId === actor.agencyId,
    case: await loadCase(tx, actor, row.evidence.caseId),
  }
}

/** The officer's own upload, held until the end of the transaction, with whom to tell. */
export async function loadUpload(tx: Transaction, actor: Officer, uploadId: string) {
  const [row] = await tx.select().from(uploads).where(eq(uploads.id, uploadId)).for('update')
  if (!row) throw notFound()
  return {
    ...row,
    case: await loadCase(tx, actor, row.caseId),
    told: await officersOn(tx, row.caseId, actor.agencyId),
  }
}

/** An upload lapses, so that nothing lies about half done. */
export function mustBeAlive(upload: { expiresAt: Date }) {
  if (upload.expiresAt <= clock.now()) throw precondition('upload-expired')
}

/** Codes of the agencies that an item reaches now through approved releases; the originator is not among them. */
export const visibleTo = (itemId: SQLWrapper) => sql<string[]>`(
  select coalesce(array_agg(distinct a.code order by a.code), '{}') from item_audiences u
  join items i on i.id = u.item_id join releases r on r.id = u.release_id join agencies a on a.id = u.agency_id
  where u.item_id = ${itemId} and u.agency_id not in (r.from_agency_id, i.originator_agency_id) and app.release_works(r.state, r.expires_at, r.agreement_id))`

/** The next free number of the agency's own series on a case, such as RCMP-14: no other agency's count shows in it. */
export async function nextExhibit(tx: Transaction, actor: Officer, caseId: string): Promise<string> {
  const shape = `^${actor.agencyCode.replaceAll(/[^A-Za-z0-9]/g, '.')}-([0-9]{1,6})$`
  const [row] = await tx
    .select({
      last: sql<number>`coalesce(max(substring(${evidence.exhibitNumber} from ${shape})::integer), 0)`,
    })
    .from(evidence)
    // The plain comparison is made before the row policies are asked, so that only the agency's own exhibits cost a question.
    .where(
      and(
        eq(evidence.caseId, caseId),
        sql`${evidence.exhibitNumber} collate "C" >= ${`${actor.agencyCode}-`}`,
        sql`${evidence.exhibitNumber} collate "C" < ${`${actor.agencyCode}.`}`,
      ),
    )
  return `${actor.agencyCode}-${(row?.last ?? 0) + 1}`
}
