import { and, eq, getViewSelectedFields, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { items, notes, tasks } from '#db/schema/items.ts'
import { itemAudiences, releaseItems, releases } from '#db/schema/releases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { notFound, precondition } from '#server/kernel/errors.ts'
import { loadCase } from './load.ts'

export async function loadNote(tx: Transaction, actor: Officer, input: { caseId: string; noteId: string }) {
  const found = await loadCase(tx, actor, input.caseId)
  const [row] = await tx
    .select({
      id: items.id,
      originatorAgencyId: items.originatorAgencyId,
      authorId: items.authorId,
      createdAt: items.createdAt,
      body: notes.body,
      version: notes.version,
    })
    .from(items)
    .innerJoin(notes, eq(notes.itemId, items.id))
    .where(and(eq(items.id, input.noteId), eq(items.caseId, found.id)))
  if (!row) throw notFound()
  return { case: found, ...row }
}

export async function loadTask(tx: Transaction, actor: Officer, input: { caseId: string; taskId: string }) {
  const found = await loadCase(tx, actor, input.caseId)
  const [row] = await tx
    .select({
      originatorAgencyId: items.originatorAgencyId,
      authorId: items.authorId,
      task: getViewSelectedFields(tasks),
    })
    .from(items)
    .innerJoin(tasks, eq(tasks.itemId, items.id))
    .where(and(eq(items.id, input.taskId), eq(items.caseId, found.id)))
  if (!row) throw notFound()
  const { task, ...envelope } = row
  return { case: found, ...envelope, ...task }
}

/** Agencies that each of these own items reaches now, by code. */
export async function loadAudiences(tx: Transaction, itemIds: string[]): Promise<Map<string, string[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinct({ itemId: itemAudiences.itemId, code: agencies.code })
    .from(itemAudiences)
    .innerJoin(releases, eq(releases.id, itemAudiences.releaseId))
    .innerJoin(agencies, eq(agencies.id, itemAudiences.agencyId))
    .where(
      and(
        inArray(itemAudiences.itemId, itemIds),
        sql`app.release_works(${releases.state}, ${releases.expiresAt}, ${releases.agreementId})`,
      ),
    )
    .orderBy(agencies.code)
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.itemId, [...(found.get(row.itemId) ?? []), row.code])
  return found
}

const unexpired = () => or(isNull(releases.expiresAt), gt(releases.expiresAt, clock.now()))

/**
 * Own items that stand in a release which shows exactly what was approved, or waits for it: their text is fixed.
 * A standing release covers what is added, so its items may still change.
 */
export async function loadFixed(tx: Transaction, itemIds: string[]): Promise<Set<string>> {
  if (itemIds.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ itemId: releaseItems.itemId })
    .from(releaseItems)
    .innerJoin(releases, eq(releases.id, releaseItems.releaseId))
    .where(
      and(
        inArray(releaseItems.itemId, itemIds),
        ne(releases.kind, 'standing'),
        or(eq(releases.state, 'awaiting'), and(eq(releases.state, 'approved'), unexpired())),
      ),
    )
  return new Set(rows.map((row) => row.itemId))
}

/** Holds the envelope against a release being approved meanwhile, and refuses when one has fixed the text. */
export async function mustNotBeFixed(tx: Transaction, itemId: string) {
  await tx.select({ one: sql`1` }).from(items).where(eq(items.id, itemId)).for('update')
  if ((await loadFixed(tx, [itemId])).size > 0) throw precondition('text-in-release')
}
