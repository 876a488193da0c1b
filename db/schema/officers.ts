import { sql } from 'drizzle-orm'
import { boolean, check, customType, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'

const citext = customType<{ data: string }>({ dataType: () => 'citext' })

export const officers = pgTable(
  'officers',
  {
    id: id(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    email: citext('email').notNull(),
    fullName: text('full_name').notNull(),
    rank: text('rank').notNull().default(''),
    roles: text('roles').array().$type<Role[]>().notNull(),
    /** Takes in the requests that reach the agency's desk. */
    onDesk: boolean('on_desk').notNull().default(false),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull().default('en'),
    theme: text('theme').$type<'system' | 'light' | 'dark'>().notNull().default('system'),
    status: text('status').$type<'active' | 'disabled'>().notNull().default('active'),
    reason: text('reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().default(now),
    updatedAt: instant('updated_at').notNull().default(now),
  },
  (t) => [
    unique('officers_agency_email').on(t.agencyId, t.email),
    index('officers_agency_name').on(t.agencyId, t.fullName),
    check(
      'officers_roles',
      sql`cardinality(${t.roles}) > 0 and ${t.roles} <@ array['liaison_officer', 'investigator', 'manager', 'auditor', 'administrator']
        and (not ${t.roles} && array['auditor', 'administrator'] or cardinality(${t.roles}) = 1)`,
    ),
    // The directory: a signed-in officer finds a counterpart in any agency.
    ...rowsFor(
      'officers',
      sql`(select app.actor_kind()) in ('officer', 'system') or id = (select app.account_id())`,
      sql`(select app.actor_kind()) = 'system' or id = (select app.officer_id()) or ((select app.has_role('administrator')) and app.agency_in_my_country(agency_id))`,
    ),
  ],
)

export type Role = 'liaison_officer' | 'investigator' | 'manager' | 'auditor' | 'administrator'
