import type postgres from 'postgres'
import { z } from 'zod'
import { sharedClient } from '#db/client.ts'
import { asPortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'
import type { Person } from '#tests/support/makers.ts'

export type Answer = { refused: string; reason: string; said: string }

/** Runs it and keeps the answer as the JSON that a door would send, errors' facts and issues included. */
export async function tryIt(operation: Operation, input: unknown, by: Person): Promise<Answer> {
  try {
    const result = await execute(operation, input, by)
    return { refused: '', reason: '', said: JSON.stringify(result) ?? '' }
  } catch (thrown) {
    const { code, reason, facts, issues } = asPortalError(thrown)
    return { refused: code, reason, said: JSON.stringify({ facts, issues }) }
  }
}

const fieldsOf = (operation: Operation): string[] =>
  operation.input instanceof z.ZodObject ? Object.keys(operation.input.shape) : []
export const names = (operation: Operation, keys: string[]) =>
  fieldsOf(operation).some((field) => keys.includes(field))

/** What the operation asks for, out of the values that fit each field by its name. */
export function inputFor(operation: Operation, values: Record<string, unknown>): Record<string, unknown> {
  const input = Object.fromEntries(
    fieldsOf(operation)
      .filter((field) => field in values)
      .map((field) => [field, values[field]]),
  )
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw new Error(`${operation.name}: ${parsed.error.message}`)
  return input
}

/** Every row of every table that PostgreSQL shows to the portal's role when this officer acts. */
export async function rowsFor(admin: postgres.Sql, by: Person) {
  // Columns that can be withheld are readable through a view only.
  const tables = await admin<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('portal_app', c.oid, a.attnum, 'select') group by 1 order by 1`
  if (tables.length < 25) throw new Error('too few tables')
  const told = JSON.stringify({ kind: 'officer', officerId: by.officerId, door: 'test' })
  return sharedClient().begin(async (tx) => {
    await tx`select app.begin_act(${told}::text::jsonb)`
    const found: { table: string; text: string }[] = []
    for (const { name, columns } of tables) {
      const rows = await tx<
        { text: string }[]
      >`select to_jsonb(t)::text as text from (select ${tx(columns)} from ${tx(name)}) t`
      found.push(...rows.map(({ text }) => ({ table: name, text })))
    }
    return found
  })
}
