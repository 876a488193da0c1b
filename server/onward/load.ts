import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { items } from '#db/schema/items.ts'
import { onwardRequests } from '#db/schema/onward.ts'
import { loadCase } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound, precondition } from '#server/kernel/errors.ts'

export type Chain = { number: string; by: string; to: string; at: string }[]
/** The releases by which the item came to an agency, oldest first; whoever asks sees those that are theirs. */
export const chainOf = sql<Chain>`coalesce((
  select jsonb_agg(jsonb_build_object('number', r.number, 'by', f.code, 'to', t.code, 'at', u.at) order by u.at)
  from item_audiences u join releases r on r.id = u.release_id join agencies f on f.id = r.from_agency_id join agencies t on t.id = u.agency_id
  where u.item_id = ${onwardRequests.itemId} and u.agency_id = ${onwardRequests.askingAgencyId}), '[]')`

/** A received item of a case. What the actor may not see is not-found. */
export async function loadItem({
  tx,
  actor,
  input,
}: {
  tx: Transaction
  actor: Officer
  input: { itemId: string }
}) {
  const [item] = await tx.select().from(items).where(eq(items.id, input.itemId))
  if (!item?.caseId) throw notFound()
  return { item, case: await loadCase(tx, actor, item.caseId) }
}

export async function loadOnward({ tx, input }: { tx: Transaction; input: { onwardId: string } }) {
  const [row] = await tx.select().from(onwardRequests).where(eq(onwardRequests.id, input.onwardId))
  if (!row) throw notFound()
  return row
}

/** Decided once, and in time: silence has been no. */
export function mustBeOpen(row: { state: string; dueAt: Date }) {
  if (row.state !== 'open') throw conflict('state-changed', { state: row.state })
  if (row.dueAt <= clock.now()) throw precondition('onward-lapsed')
}
