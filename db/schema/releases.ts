import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { type ItemKind, items } from './items.ts'
import { officers } from './officers.ts'

export const releases = pgTable(
  'releases',
  {
    id: id(),
    /** REL-2026-00044. Never reused. */
    number: text('number').notNull().unique(),
    kind: text('kind').$type<'one_off' | 'standing' | 'answer'>().notNull(),
    caseId: uuid('case_id').references(() => cases.id),
    requestId: uuid('request_id'),
    fromAgencyId: uuid('from_agency_id')
      .notNull()
      .references(() => agencies.id),
    purpose: text('purpose').notNull(),
    legalBasis: text('legal_basis').notNull(),
    handlingCode: text('handling_code').$type<'H0' | 'H1' | 'H2' | 'H3'>().notNull().default('H0'),
    caveats: text('caveats').notNull().default(''),
    /** Standing rule: what we add of these kinds, up to this mark. */
    itemKinds: text('item_kinds').array().$type<ItemKind[]>().notNull().default(sql`'{}'`),
    maxMark: text('max_mark'),
    expiresAt: instant('expires_at'),
    state: text('state')
      .$type<'awaiting' | 'approved' | 'refused' | 'revoked'>()
      .notNull()
      .default('awaiting'),
    requestedBy: uuid('requested_by')
      .notNull()
      .references(() => officers.id),
    requestedAt: instant('requested_at').notNull().default(now),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason').notNull().default(''),
    revokedBy: uuid('revoked_by'),
    revokedAt: instant('revoked_at'),
    revokeReason: text('revoke_reason').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('releases_state', sql`${t.state} in ('awaiting', 'approved', 'refused', 'revoked')`),
    check('releases_four_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.requestedBy}`),
    index('releases_case').on(t.caseId, t.requestedAt),
    index('releases_request').on(t.requestId),
    index('releases_from').on(t.fromAgencyId, t.state, t.requestedAt.desc().nullsFirst()),
    ...rowsFor(
      'releases',
      sql`app.reads_release(id, from_agency_id, case_id, request_id, state)`,
      sql`from_agency_id = (select app.agency_id())`,
    ),
  ],
)

export const releaseRecipients = pgTable(
  'release_recipients',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.agencyId] }),
    index('release_recipients_agency').on(t.agencyId),
    ...rowsFor(
      'release_recipients',
      sql`agency_id = (select app.agency_id()) or app.owns_release(release_id)`,
      sql`app.owns_release(release_id)`,
    ),
  ],
)

/** What a one-off release names. */
export const releaseItems = pgTable(
  'release_items',
  {
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.itemId] }),
    index('release_items_item').on(t.itemId),
    ...rowsFor('release_items', sql`app.owns_release(release_id)`, sql`app.owns_release(release_id)`),
  ],
)

/** Narrow rows that say which agency an item reaches, under which release; written on approval and when a standing release catches a new item. */
export const itemAudiences = pgTable(
  'item_audiences',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    agencyId: uuid('agency_id').notNull(),
    releaseId: uuid('release_id')
      .notNull()
      .references(() => releases.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.agencyId, t.releaseId] }),
    index('item_audiences_agency').on(t.agencyId, t.at.desc().nullsFirst()),
    index('item_audiences_release').on(t.releaseId),
    ...rowsFor(
      'item_audiences',
      sql`agency_id = (select app.agency_id()) or app.owns_item(item_id)`,
      sql`app.owns_release(release_id) and app.owns_item(item_id)`,
    ),
  ],
)
