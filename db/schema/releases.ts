import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { agreements, agreementVersions } from './agreements.ts'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { type ItemKind, items } from './items.ts'
import { officers } from './officers.ts'

/** The scheme is kept with the grades: C means another thing in each (domain.md, "Source evaluation"). */
const evaluation = () => ({
  evaluationScheme: text('evaluation_scheme').$type<'europol_4x4' | 'admiralty'>(),
  /** 4x4: A, B, C, X. Admiralty: A to F. */
  sourceGrade: text('source_grade'),
  /** 4x4: 1 to 4. Admiralty: 1 to 6. */
  informationGrade: text('information_grade'),
})
const graded = (name: string) =>
  check(
    name,
    sql`(evaluation_scheme is null and source_grade is null and information_grade is null)
      or (evaluation_scheme = 'europol_4x4' and source_grade in ('A', 'B', 'C', 'X') and information_grade in ('1', '2', '3', '4'))
      or (evaluation_scheme = 'admiralty' and source_grade in ('A', 'B', 'C', 'D', 'E', 'F') and information_grade in ('1', '2', '3', '4', '5', '6'))`,
  )

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
    /** The agreement that carries it: when that ends, so does what the release shows. Null: none is named. */
    agreementId: uuid('agreement_id').references(() => agreements.id),
    /** The wording it was asked for under, and at approval the one it was approved under. */
    agreementVersionId: uuid('agreement_version_id').references(() => agreementVersions.id),
    agreementArticle: text('agreement_article').notNull().default(''),
    /** What the agreement is asked about; null and {} where none is named. */
    purposeCode: text('purpose_code'),
    offenceCode: text('offence_code'),
    dataKinds: text('data_kinds').array().notNull().default(sql`'{}'`),
    handlingCode: text('handling_code').$type<'H0' | 'H1' | 'H2' | 'H3'>().notNull().default('H0'),
    /** As the originator wrote them. */
    caveats: text('caveats').notNull().default(''),
    /** The same in the receivers' languages. */
    caveatsIn: jsonb('caveats_in').$type<Partial<Record<'en' | 'fr' | 'es', string>>>().notNull().default({}),
    ...evaluation(),
    /** Fields kept back of every item that has no line of its own below, such as `evidence.place`. */
    withheld: text('withheld').array().notNull().default(sql`'{}'`),
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
    graded('releases_evaluation'),
    check('releases_agreement', sql`(${t.agreementId} is null) = (${t.agreementVersionId} is null)`),
    check('releases_max_mark', sql`${t.maxMark} is null or app.mark_rank(${t.maxMark}) is not null`),
    index('releases_agreement').on(t.agreementId),
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
    /** `agency`: whoever of it works the case. `named`: these officers and postings only; none named reaches nobody. */
    reach: text('reach').$type<'agency' | 'named'>().notNull().default('agency'),
    officerIds: uuid('officer_ids').array().notNull().default(sql`'{}'`),
    postingIds: uuid('posting_ids').array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.agencyId] }),
    index('release_recipients_agency').on(t.agencyId),
    check('release_recipients_reach', sql`${t.reach} in ('agency', 'named')`),
    ...rowsFor(
      'release_recipients',
      sql`app.is_named(agency_id, reach, officer_ids, posting_ids) or app.owns_release(release_id)`,
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
    /** Null: as the release says; so are the grades and the withheld fields. */
    handlingCode: text('handling_code').$type<'H0' | 'H1' | 'H2' | 'H3'>(),
    ...evaluation(),
    withheld: text('withheld').array(),
    /** The original in whose place this redacted copy goes; the original itself stays at home. */
    insteadOfId: uuid('instead_of_id').references(() => items.id),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.itemId] }),
    index('release_items_item').on(t.itemId),
    graded('release_items_evaluation'),
    ...rowsFor(
      'release_items',
      sql`app.owns_release(release_id) or app.is_covered(item_id, release_id)`,
      sql`app.owns_release(release_id)`,
    ),
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
      sql`(agency_id = (select app.agency_id()) and app.receives(release_id)) or app.owns_item(item_id)`,
      sql`app.owns_release(release_id) and app.owns_item(item_id)`,
    ),
  ],
)
