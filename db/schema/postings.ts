import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'

const parties = sql`home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())
  or ((select app.has_role('administrator')) and app.agency_in_my_country(home_agency_id))`

export const postings = pgTable(
  'postings',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    homeAgencyId: uuid('home_agency_id')
      .notNull()
      .references(() => agencies.id),
    hostAgencyId: uuid('host_agency_id')
      .notNull()
      .references(() => agencies.id),
    place: text('place').notNull(),
    sponsorId: uuid('sponsor_id')
      .notNull()
      .references(() => officers.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    homeCaveats: text('home_caveats').notNull().default(''),
    hostCaveats: text('host_caveats').notNull().default(''),
    state: text('state').$type<'proposed' | 'agreed' | 'refused' | 'ended'>().notNull().default('proposed'),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => officers.id),
    homeAgreedBy: uuid('home_agreed_by'),
    homeAgreedAt: instant('home_agreed_at'),
    hostAgreedBy: uuid('host_agreed_by'),
    hostAgreedAt: instant('host_agreed_at'),
    endedAt: instant('ended_at'),
    reason: text('reason').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().default(now),
  },
  (t) => [
    index('postings_officer').on(t.officerId),
    index('postings_home').on(t.homeAgencyId, t.startsAt),
    index('postings_host').on(t.hostAgencyId, t.startsAt),
    check('postings_abroad', sql`${t.homeAgencyId} <> ${t.hostAgencyId}`),
    check('postings_order', sql`${t.startsAt} < ${t.endsAt}`),
    check('postings_state', sql`${t.state} in ('proposed', 'agreed', 'refused', 'ended')`),
    ...rowsFor('postings', parties, parties),
  ],
)
