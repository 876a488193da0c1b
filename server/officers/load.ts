import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { notFound } from '#server/kernel/errors.ts'

export async function loadOfficer(tx: Transaction, officerId: string) {
  const [row] = await tx
    .select({
      officer: officers,
      agency: { id: agencies.id, code: agencies.code, country: agencies.country, status: agencies.status },
    })
    .from(officers)
    .innerJoin(agencies, eq(agencies.id, officers.agencyId))
    .where(eq(officers.id, officerId))
  if (!row) throw notFound()
  return { ...row.officer, officerId: row.officer.id, agency: row.agency }
}

/** Active managers of an agency: who is told when something waits for a decision. */
export async function loadManagers(tx: Transaction, agencyId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: officers.id })
    .from(officers)
    .where(
      and(
        eq(officers.agencyId, agencyId),
        eq(officers.status, 'active'),
        sql`'manager' = any (${officers.roles})`,
      ),
    )
  return rows.map(({ id }) => id)
}
