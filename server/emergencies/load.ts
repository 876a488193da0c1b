import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { emergencies } from '#db/schema/emergencies.ts'
import type { ItemKind } from '#db/schema/items.ts'
import { officers } from '#db/schema/officers.ts'
import { notFound } from '#server/kernel/errors.ts'

export async function loadEmergency(tx: Transaction, emergencyId: string) {
  const [row] = await tx.select().from(emergencies).where(eq(emergencies.id, emergencyId))
  if (!row) throw notFound()
  return row
}

export type HiddenItem = {
  itemId: string
  kind: ItemKind
  originatorAgencyId: string
  originatorCode: string
  mark: string
  createdAt: string
}
/** Items of other agencies that no release shows to the own one: that they are there, not what they say. */
export const loadHiddenItems = (tx: Transaction, caseId: string, itemId?: string) =>
  tx.execute<HiddenItem>(sql`
    select h.item_id as "itemId", h.kind, h.originator_agency_id as "originatorAgencyId", a.code as "originatorCode", h.mark,
      to_char(h.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
    from app.hidden_items(${caseId}) h join agencies a on a.id = h.originator_agency_id
    where ${itemId ?? null}::uuid is null or h.item_id = ${itemId ?? null}::uuid`)

/** Who is told at once: managers and auditors of the originator, auditors of the own agency. */
export async function loadWatchers(tx: Transaction, originatorId: string, ownId: string) {
  const rows = await tx
    .select({ id: officers.id })
    .from(officers)
    .where(
      and(
        eq(officers.status, 'active'),
        inArray(officers.agencyId, [originatorId, ownId]),
        sql`('auditor' = any(${officers.roles}) or (${officers.agencyId} = ${originatorId} and 'manager' = any(${officers.roles})))`,
      ),
    )
    .limit(200)
  return rows.map((row) => row.id)
}
