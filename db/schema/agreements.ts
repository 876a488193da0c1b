import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { agencies } from './agencies.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'

const readsAgreement = sql`app.reads_agreement(agreement_id)`
const manages = sql`(select app.has_role('manager')) and app.proposes_agreement(agreement_id)`
type InThree = { en: string; fr: string; es: string }

/** A treaty, memorandum or arrangement under which agencies let information go; what it says is in its versions. */
export const agreements = pgTable(
  'agreements',
  {
    id: id(),
    /** AGR-2026-00003. Never reused. */
    number: text('number').notNull().unique(),
    kind: text('kind').$type<'treaty' | 'mou' | 'arrangement'>().notNull(),
    state: text('state').$type<'proposed' | 'in_force' | 'ended' | 'refused'>().notNull().default('proposed'),
    /** The wording in force, with its validity copied here: row policies ask for it with every item that it carries. */
    versionId: uuid('version_id').references((): AnyPgColumn => agreementVersions.id),
    validFrom: instant('valid_from'),
    validUntil: instant('valid_until'),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => officers.id),
    createdByAgencyId: uuid('created_by_agency_id')
      .notNull()
      .references(() => agencies.id),
    createdAt: instant('created_at').notNull().default(now),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason').notNull().default(''),
  },
  (t) => [
    check('agreements_kind', sql`${t.kind} in ('treaty', 'mou', 'arrangement')`),
    check('agreements_state', sql`${t.state} in ('proposed', 'in_force', 'ended', 'refused')`),
    check(
      'agreements_in_force',
      sql`${t.state} <> 'in_force' or (${t.versionId} is not null and ${t.validFrom} is not null)`,
    ),
    ...rowsFor(
      'agreements',
      sql`app.reads_agreement(id) or created_by_agency_id = (select app.agency_id())`,
      sql`(select app.has_role('manager')) and (app.reads_agreement(id) or created_by_agency_id = (select app.agency_id()))`,
    ),
  ],
)

/** One wording. Proposed by a manager of a party; in force when a manager of each party, old and new, has agreed. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    id: id(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    version: integer('version').notNull(),
    state: text('state')
      .$type<'proposed' | 'in_force' | 'superseded' | 'refused'>()
      .notNull()
      .default('proposed'),
    titles: jsonb('titles').$type<InThree>().notNull(),
    purposes: text('purposes').array().notNull(),
    offences: text('offences').array().notNull(),
    dataKinds: text('data_kinds').array().notNull(),
    highestMark: text('highest_mark').notNull(),
    /** Days that a receiver may keep what it got; null: as long as its own law lets it. */
    retentionDays: integer('retention_days'),
    /** `none`: never further. `consent`: with the originator's consent each time. `parties`: to other parties freely. */
    onward: text('onward').$type<'none' | 'consent' | 'parties'>().notNull(),
    validFrom: instant('valid_from').notNull(),
    validUntil: instant('valid_until'),
    /** The signed text, stored by its hash like evidence. */
    fileName: text('file_name'),
    fileType: text('file_type'),
    fileBytes: integer('file_bytes'),
    fileSha256: text('file_sha256'),
    reason: text('reason').notNull().default(''),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => officers.id),
    proposedAt: instant('proposed_at').notNull().default(now),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    unique('agreement_versions_version').on(t.agreementId, t.version),
    check('agreement_versions_state', sql`${t.state} in ('proposed', 'in_force', 'superseded', 'refused')`),
    check('agreement_versions_mark', sql`app.mark_rank(${t.highestMark}) is not null`),
    check('agreement_versions_days', sql`${t.retentionDays} is null or ${t.retentionDays} > 0`),
    check('agreement_versions_until', sql`${t.validUntil} is null or ${t.validUntil} > ${t.validFrom}`),
    check('agreement_versions_sha256', sql`${t.fileSha256} is null or ${t.fileSha256} ~ '^[0-9a-f]{64}$'`),
    ...rowsFor('agreement_versions', readsAgreement, manages),
  ],
)

/** Who is party to a wording: an agency, or a country with all its agencies. */
export const agreementParties = pgTable(
  'agreement_parties',
  {
    id: id(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    versionId: uuid('version_id')
      .notNull()
      .references(() => agreementVersions.id),
    agencyId: uuid('agency_id').references(() => agencies.id),
    country: text('country').$type<'CA' | 'US' | 'MX'>(),
  },
  (t) => [
    check('agreement_parties_one', sql`num_nonnulls(${t.agencyId}, ${t.country}) = 1`),
    check('agreement_parties_country', sql`${t.country} in ('CA', 'US', 'MX')`),
    unique('agreement_parties_once').on(t.versionId, t.agencyId, t.country).nullsNotDistinct(),
    index('agreement_parties_agreement').on(t.agreementId),
    index('agreement_parties_agency').on(t.agencyId),
    ...rowsFor('agreement_parties', readsAgreement, manages),
  ],
)

/** What an article says, and which rule of the engine it is the source of. */
export const agreementArticles = pgTable(
  'agreement_articles',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => agreementVersions.id),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    /** As printed: 4, 4(2), 7 bis. */
    article: text('article').notNull(),
    position: integer('position').notNull(),
    rule: text('rule').$type<AgreementRule>().notNull(),
    words: jsonb('words').$type<InThree>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.article] }),
    check(
      'agreement_articles_rule',
      sql`${t.rule} in ('general', 'parties', 'purposes', 'offences', 'data_kinds', 'highest_mark', 'retention', 'onward', 'validity')`,
    ),
    ...rowsFor('agreement_articles', readsAgreement, manages),
  ],
)
type Ruled = 'parties' | 'purposes' | 'offences' | 'data_kinds' | 'highest_mark' | 'retention' | 'validity'
export type AgreementRule = 'general' | 'onward' | Ruled

/** Append-only: a manager of a party agreed to a wording, or did not. For a country any of its agencies' managers speaks. */
export const agreementConsents = pgTable(
  'agreement_consents',
  {
    id: id(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    versionId: uuid('version_id')
      .notNull()
      .references(() => agreementVersions.id),
    /** The agency or country that was spoken for: AGENCY:<id> or COUNTRY:CA. */
    party: text('party').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    agrees: text('agrees').$type<'yes' | 'no'>().notNull(),
    reason: text('reason').notNull().default(''),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    unique('agreement_consents_once').on(t.versionId, t.party),
    check('agreement_consents_agrees', sql`${t.agrees} in ('yes', 'no')`),
    ...rowsFor(
      'agreement_consents',
      readsAgreement,
      sql`officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_agreement(agreement_id)`,
    ),
  ],
)
