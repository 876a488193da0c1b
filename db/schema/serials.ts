import { sql } from 'drizzle-orm'
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { rowsFor } from './columns.ts'

/** Serial numbers by series and year, such as ('CA', 2026); only `app.next_number` counts them up. */
export const serials = pgTable(
  'serials',
  { series: text('series').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (t) => [
    primaryKey({ columns: [t.series, t.year] }),
    ...rowsFor('serials', sql`(select app.signed_in())`, sql`false`),
  ],
)
