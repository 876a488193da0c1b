import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { items, tasks } from '#db/schema/items.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { type LoadedCase, personOf, personOrNull } from './load.ts'
import { loadAudiences, loadFixed } from './load-items.ts'
import { canChangeItem, canCompleteTask } from './policy.ts'

type Page = {
  limit: number
  cursor?: string | undefined
  state?: 'open' | 'done' | undefined
  mine?: boolean | undefined
}

const rank = sql`(case when ${tasks.state} = 'open' then 0 else 1 end)`
const due = sql`coalesce(${tasks.dueAt}, 'infinity'::timestamptz)`

/** Open tasks first, next due first; own ones and those released to the own agency. */
export async function loadTasks(tx: Transaction, actor: Officer, found: LoadedCase, page: Page) {
  const after = readCursor(page.cursor, z.tuple([z.number().int(), z.string(), z.uuid()]))
  const rows = await tx
    .select({
      id: items.id,
      title: tasks.title,
      detail: tasks.detail,
      dueAt: tasks.dueAt,
      state: tasks.state,
      doneAt: tasks.doneAt,
      doneBy: personOrNull(tasks.doneBy),
      assigneeId: tasks.assigneeId,
      assignee: personOrNull(tasks.assigneeId),
      author: personOf(items.authorId),
      originatorId: items.originatorAgencyId,
      originatorCode: agencies.code,
      mark: items.mark,
      handlingCode: items.handlingCode,
      language: items.language,
      createdAt: items.createdAt,
      version: tasks.version,
      rank: sql<number>`${rank}`,
      key: sql<string>`${due}::text`,
    })
    .from(items)
    .innerJoin(tasks, eq(tasks.itemId, items.id))
    .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
    .where(
      and(
        eq(items.caseId, found.id),
        eq(items.kind, 'task'),
        page.state ? eq(tasks.state, page.state) : undefined,
        page.mine ? eq(tasks.assigneeId, actor.officerId) : undefined,
        after
          ? sql`(${rank}, ${due}, ${items.id}) > (${after[0]}, ${after[1]}::timestamptz, ${after[2]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(rank), asc(due), asc(items.id))
    .limit(page.limit + 1)
  const shown = rows.slice(0, page.limit)
  const own = shown.filter((row) => row.originatorId === actor.agencyId).map((row) => row.id)
  const [audiences, fixed] = await Promise.all([loadAudiences(tx, own), loadFixed(tx, own)])
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  const open = found.state === 'open'
  const now = clock.now()
  return {
    tasks: shown.map(({ key: _, rank: __, assigneeId, ...row }) => {
      const subject = { case: found, originatorAgencyId: row.originatorId, assigneeId }
      return {
        ...row,
        isOwn: row.originatorId === actor.agencyId,
        isMine: assigneeId === actor.officerId,
        isOverdue: row.state === 'open' && row.dueAt !== null && row.dueAt < now,
        visibleTo: audiences.get(row.id) ?? [],
        fixed: fixed.has(row.id),
        mayChange: open && canChangeItem(actor, subject) === true,
        mayComplete: open && canCompleteTask(actor, subject) === true,
      }
    }),
    next: last ? writeCursor([last.rank, last.key, last.id]) : null,
  }
}
