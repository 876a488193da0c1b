import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { items, notes } from '#db/schema/items.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { type LoadedCase, personOf } from './load.ts'
import { loadAudiences, loadFixed } from './load-items.ts'
import { canChangeItem } from './policy.ts'

type Page = { limit: number; cursor?: string | undefined }

/** Own notes and those released to the own agency, newest first. */
export async function loadNotes(tx: Transaction, actor: Officer, found: LoadedCase, { limit, cursor }: Page) {
  const after = readCursor(cursor, z.tuple([z.string(), z.uuid()]))
  const rows = await tx
    .select({
      id: items.id,
      body: notes.body,
      version: notes.version,
      language: items.language,
      mark: items.mark,
      handlingCode: items.handlingCode,
      createdAt: items.createdAt,
      updatedAt: notes.updatedAt,
      author: personOf(items.authorId),
      originatorId: items.originatorAgencyId,
      originatorCode: agencies.code,
      key: sql<string>`${items.createdAt}::text`,
    })
    .from(items)
    .innerJoin(notes, eq(notes.itemId, items.id))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .where(
      and(
        eq(items.caseId, found.id),
        eq(items.kind, 'note'),
        after
          ? sql`(${items.createdAt}, ${items.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(items.createdAt), desc(items.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const own = page.filter((row) => row.originatorId === actor.agencyId).map((row) => row.id)
  const [audiences, fixed] = await Promise.all([loadAudiences(tx, own), loadFixed(tx, own)])
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    notes: page.map(({ key: _, ...row }) => ({
      ...row,
      isOwn: row.originatorId === actor.agencyId,
      visibleTo: audiences.get(row.id) ?? [],
      fixed: fixed.has(row.id),
      mayChange:
        found.state === 'open' &&
        !fixed.has(row.id) &&
        canChangeItem(actor, { case: found, originatorAgencyId: row.originatorId }) === true,
    })),
    next: last ? writeCursor([last.key, last.id]) : null,
  }
}
