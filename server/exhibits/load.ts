import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { custodyTransfers, exhibitCustody } from '#db/schema/custody.ts'
import { retentionRules } from '#db/schema/disposition.ts'
import { exhibits, legalHolds } from '#db/schema/exhibits.ts'
import { items } from '#db/schema/items.ts'
import { itemAudiences, releases } from '#db/schema/releases.ts'
import { loadCase, officersOn } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'

export type LoadedExhibit = Awaited<ReturnType<typeof loadExhibit>>
export type LoadedTransfer = Awaited<ReturnType<typeof loadTransfer>>

/** An exhibit with its envelope, where it is now, and the actor's standing on its case. Not visible is not-found. */
export async function loadExhibit(tx: Transaction, actor: Officer, exhibitId: string) {
  const [row] = await tx
    .select({
      exhibit: exhibits,
      item: items,
      custody: exhibitCustody,
      originatorCode: agencies.code,
      originatorCountry: agencies.country,
    })
    .from(exhibits)
    .innerJoin(items, eq(items.id, exhibits.itemId))
    .innerJoin(exhibitCustody, eq(exhibitCustody.exhibitId, exhibits.itemId))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .where(eq(exhibits.itemId, exhibitId))
  if (!row) throw notFound()
  const { itemId, agencyId, ...facts } = row.exhibit
  return {
    ...facts,
    exhibitId: itemId,
    originatorAgencyId: agencyId,
    originatorCode: row.originatorCode,
    originatorCountry: row.originatorCountry,
    mark: row.item.mark,
    handlingCode: row.item.handlingCode,
    language: row.item.language,
    createdAt: row.item.createdAt,
    isOwn: agencyId === actor.agencyId,
    custody: row.custody,
    case: await loadCase(tx, actor, row.exhibit.caseId),
  }
}

/** The open offer of an exhibit, if there is one. */
export async function findOffer(tx: Transaction, exhibitId: string) {
  const [row] = await tx
    .select()
    .from(custodyTransfers)
    .where(and(eq(custodyTransfers.exhibitId, exhibitId), eq(custodyTransfers.state, 'offered')))
  return row
}

export async function loadTransfer(tx: Transaction, actor: Officer, transferId: string) {
  const [transfer] = await tx.select().from(custodyTransfers).where(eq(custodyTransfers.id, transferId))
  if (!transfer) throw notFound()
  const exhibit = await loadExhibit(tx, actor, transfer.exhibitId)
  return {
    transfer,
    exhibit,
    toldFrom: await officersOn(tx, exhibit.caseId, transfer.fromAgencyId),
  }
}

/** Whether another agency may see the item now; a thing cannot be handed to somebody who may not know of it. */
export async function reaches(tx: Transaction, itemId: string, agencyId: string): Promise<boolean> {
  const [row] = await tx
    .select({ one: sql`1` })
    .from(itemAudiences)
    .innerJoin(releases, eq(releases.id, itemAudiences.releaseId))
    .where(
      and(
        eq(itemAudiences.itemId, itemId),
        eq(itemAudiences.agencyId, agencyId),
        eq(releases.state, 'approved'),
        sql`(${releases.expiresAt} is null or ${releases.expiresAt} > ${clock.now().toISOString()}::timestamptz)`,
      ),
    )
    .limit(1)
  return row !== undefined
}

export const openHolds = (tx: Transaction, exhibitId: string) =>
  tx
    .select()
    .from(legalHolds)
    .where(and(eq(legalHolds.exhibitId, exhibitId), isNull(legalHolds.liftedAt)))
    .orderBy(legalHolds.placedAt)

/** @throws precondition `on-hold` while any agency wants it kept */
export async function mustNotBeHeld(tx: Transaction, exhibitId: string) {
  if ((await openHolds(tx, exhibitId)).length > 0) throw precondition('on-hold')
}

/** The day until which the originator's rule keeps it; null without a rule. */
export async function keptUntil(tx: Transaction, originatorAgencyId: string, seizedAt: Date) {
  const [rule] = await tx
    .select()
    .from(retentionRules)
    .where(eq(retentionRules.agencyId, originatorAgencyId))
    .orderBy(desc(retentionRules.at), desc(retentionRules.id))
    .limit(1)
  if (!rule) return null
  const until = new Date(seizedAt)
  until.setUTCMonth(until.getUTCMonth() + rule.months)
  return { until, months: rule.months, authority: rule.authority }
}

/** Nothing follows on what was returned, forfeited or destroyed, or is on its way. @throws precondition */
export async function mustBeHere(tx: Transaction, exhibit: Pick<LoadedExhibit, 'exhibitId' | 'custody'>) {
  if (exhibit.custody.state !== 'held') throw precondition('exhibit-gone')
  if (await findOffer(tx, exhibit.exhibitId)) throw precondition('transfer-open')
}
