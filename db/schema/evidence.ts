import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, pgView, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor, shownFor, withheld } from './columns.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'

/** Bytes on their way in. A row becomes evidence only when both hashes agree. */
export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    agencyId: uuid('agency_id').notNull(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    fileName: text('file_name').notNull(),
    declaredType: text('declared_type').notNull().default(''),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    /** Lower-case hex, computed by the server on the way in; null until the last byte is on stable storage. */
    sha256: text('sha256'),
    mediaType: text('media_type'),
    state: text('state')
      .$type<'receiving' | 'received' | 'attached' | 'abandoned'>()
      .notNull()
      .default('receiving'),
    createdAt: instant('created_at').notNull().default(now),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('uploads_officer').on(t.officerId, t.createdAt),
    ...rowsFor(
      'uploads',
      sql`officer_id = (select app.officer_id())`,
      sql`officer_id = (select app.officer_id()) and app.reads_case(case_id)`,
    ),
  ],
)

const evidenceColumns = () => ({
  itemId: uuid('item_id')
    .primaryKey()
    .references(() => items.id),
  caseId: uuid('case_id')
    .notNull()
    .references(() => cases.id),
  exhibitNumber: text('exhibit_number').notNull(),
  title: text('title').notNull(),
  description: text('description').notNull().default(''),
  fileName: text('file_name').notNull(),
  /** Found in the bytes, never taken from the name. */
  mediaType: text('media_type').notNull(),
  declaredType: text('declared_type').notNull().default(''),
  sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
  /** Empty for a reader from whom the file is withheld: without it nobody finds the bytes. */
  sha256: text('sha256').notNull(),
  collectedAt: instant('collected_at'),
  /** UN/LOCODE or port code of db/reference, or empty. */
  placeCode: text('place_code').notNull().default(''),
  place: text('place').notNull().default(''),
  uploadId: uuid('upload_id').notNull().unique(),
  /** The exhibit that this one was made from, and how; a redacted copy can go in the original's place. */
  derivedFromId: uuid('derived_from_id').references(() => items.id),
  derivation: text('derivation').$type<'redacted' | 'clip' | 'transcript' | 'translation' | 'copy'>(),
})
/** To write. The app role cannot read here what can be withheld: `evidence` shows it. */
export const evidenceRows = pgTable('evidence', evidenceColumns(), (t) => [
  unique('evidence_exhibit').on(t.caseId, t.exhibitNumber),
  check('evidence_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  check('evidence_derived', sql`(${t.derivedFromId} is null) = (${t.derivation} is null)`),
  index('evidence_derived_from').on(t.derivedFromId),
  ...rowsFor('evidence', sql`app.reads_item(item_id)`, sql`app.owns_item(item_id)`),
  shownFor('evidence', sql`app.reads_item(item_id)`),
])
/** To read: what releases withhold from the reader is empty here, and named in `withheld` (db/guards/after/25-shown). */
export const evidence = pgView('shown_evidence', { ...evidenceColumns(), withheld }).existing()

/** Append-only: who held it, when, why. */
export const custodyEvents = pgTable(
  'custody_events',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => items.id),
    kind: text('kind').$type<CustodyKind>().notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    agencyId: uuid('agency_id').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(now),
    place: text('place').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('custody_events_item').on(t.itemId, t.occurredAt),
    check(
      'custody_events_kind',
      sql`${t.kind} in ('seize', 'collect', 'seal', 'unseal', 'transfer', 'examine', 'copy', 'return', 'destroy')`,
    ),
    ...rowsFor(
      'custody_events',
      sql`app.reads_field(item_id, 'evidence.custody')`,
      sql`agency_id = (select app.agency_id()) and app.reads_item(item_id)`,
    ),
  ],
)
export type CustodyKind =
  | 'seize'
  | 'collect'
  | 'seal'
  | 'unseal'
  | 'transfer'
  | 'examine'
  | 'copy'
  | 'return'
  | 'destroy'
