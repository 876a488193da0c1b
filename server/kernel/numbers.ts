import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { clock } from './clock.ts'

/** Next human-readable number of a series this year, such as CA-2026-00031. Never reused. */
export async function nextNumber(tx: Transaction, series: string): Promise<string> {
  const year = clock.now().getUTCFullYear()
  const [row] = await tx.execute<{ serial: number }>(
    sql`select app.next_number(${series}, ${year}::integer) as serial`,
  )
  if (!row) throw new Error('no serial')
  return `${series}-${year}-${String(row.serial).padStart(5, '0')}`
}

/** A new UUID version 7 from the database, for rows whose reading policy cannot answer yet when they are inserted. */
export async function newId(tx: Transaction): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`)
  if (!row) throw new Error('no id')
  return row.id
}
