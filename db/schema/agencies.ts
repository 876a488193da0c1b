import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'

export const agencies = pgTable(
  'agencies',
  {
    id: id(),
    code: text('code').notNull().unique(),
    names: jsonb('names').$type<{ en: string; fr: string; es: string }>().notNull(),
    country: text('country').$type<'CA' | 'US' | 'MX'>().notNull(),
    status: text('status').$type<'active' | 'disabled'>().notNull().default('active'),
    reason: text('reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().default(now),
    updatedAt: instant('updated_at').notNull().default(now),
  },
  (t) => [
    check('agencies_country', sql`${t.country} in ('CA', 'US', 'MX')`),
    check('agencies_status', sql`${t.status} in ('active', 'disabled')`),
    // The sign-in page names the agencies, so a visitor reads them too.
    ...rowsFor(
      'agencies',
      sql`(select app.acts())`,
      sql`(select app.actor_kind()) = 'system' or ((select app.has_role('administrator')) and country = (select app.country()))`,
    ),
  ],
)
