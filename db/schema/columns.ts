import { sql } from 'drizzle-orm'
import { pgPolicy, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { portalApp, portalOwner } from '../roles.ts'

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

/** Rows that a view of the owner may show (db/guards/after/25-shown): row security is forced on the owner too. */
export const shownFor = (table: string, read: Predicate) =>
  pgPolicy(`${table}_shown`, { for: 'select', to: portalOwner, using: read })

/** Fields that every release which brings the item to this reader keeps back, such as `evidence.place`. */
export const withheld = text('withheld').array().notNull()
