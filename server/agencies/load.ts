import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { notFound } from '#server/kernel/errors.ts'

export async function loadAgency(tx: Transaction, agencyId: string) {
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, agencyId))
  if (!row) throw notFound()
  return row
}
