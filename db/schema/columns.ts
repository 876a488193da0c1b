import { sql } from 'drizzle-orm'
import { pgPolicy, timestamp, uuid } from 'drizzle-orm/pg-core'
import { portalApp } from '../roles.ts'

/** Primary key: UUID version 7 (RFC 9562), so that rows lie in the order of their making. */
export const id = () => uuid('id').primaryKey().default(sql`uuidv7()`)

/** UTC instant to the microsecond; a `Date` in the server, an ISO 8601 string on the wire. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The kernel's clock, so that tests and the database agree on what time it is. */
export const now = sql`app.now()`

type Predicate = ReturnType<typeof sql>

/** Row policies of one table for the app role: which rows exist (`read`) and which may be written (`write`). */
export const rowsFor = (table: string, read: Predicate, write: Predicate) => [
  pgPolicy(`${table}_read`, { for: 'select', to: portalApp, using: read }),
  pgPolicy(`${table}_insert`, { for: 'insert', to: portalApp, withCheck: write }),
  pgPolicy(`${table}_update`, { for: 'update', to: portalApp, using: write, withCheck: write }),
]
