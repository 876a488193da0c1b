import { sql } from 'drizzle-orm'
import { check, index, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { id, instant, now, rowsFor } from './columns.ts'
import { evidenceRows } from './evidence.ts'
import { items } from './items.ts'
import { officers } from './officers.ts'

/** A thing that was seized or collected; its envelope (originator, mark, handling code) is in `items`. */
export const exhibits = pgTable(
  'exhibits',
  {
    itemId: uuid('item_id')
      .primaryKey()
      .references(() => items.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** The originator, as in the envelope: each agency numbers its own, so that no number tells of another's exhibit. */
    agencyId: uuid('agency_id').notNull(),
    exhibitNumber: text('exhibit_number').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    quantity: numeric('quantity', { precision: 16, scale: 3 }).notNull(),
    unit: text('unit').$type<ExhibitUnit>().notNull(),
    seizedAt: instant('seized_at').notNull(),
    /** Who seized it, in words: often somebody without an account. */
    seizedBy: text('seized_by').notNull(),
    authority: text('authority').notNull(),
    /** UN/LOCODE or port of entry of db/reference, or empty. */
    placeCode: text('place_code').notNull().default(''),
    place: text('place').notNull().default(''),
    /** Police information until the originator says that it is evidence for a court (rules.md, "Evidence"). */
    courtEvidenceAt: instant('court_evidence_at'),
    courtEvidenceBy: uuid('court_evidence_by'),
    courtEvidenceReason: text('court_evidence_reason').notNull().default(''),
  },
  (t) => [
    unique('exhibits_number').on(t.caseId, t.agencyId, t.exhibitNumber),
    check('exhibits_quantity', sql`${t.quantity} > 0`),
    check('exhibits_unit', sql`${t.unit} in ('piece', 'package', 'kg', 'g', 'l', 'ml', 'm')`),
    ...rowsFor('exhibits', sql`app.reads_item(item_id)`, sql`app.owns_item(item_id)`),
  ],
)
export type ExhibitUnit = 'piece' | 'package' | 'kg' | 'g' | 'l' | 'ml' | 'm'

/** A digital file belongs to one exhibit, as a photograph of it or as its content, or stands alone. */
export const exhibitFiles = pgTable(
  'exhibit_files',
  {
    evidenceId: uuid('evidence_id')
      .primaryKey()
      .references(() => evidenceRows.itemId),
    exhibitId: uuid('exhibit_id')
      .notNull()
      .references(() => exhibits.itemId),
    role: text('role').$type<'photograph' | 'content'>().notNull(),
    addedBy: uuid('added_by')
      .notNull()
      .references(() => officers.id),
    at: instant('at').notNull().default(now),
  },
  (t) => [
    index('exhibit_files_exhibit').on(t.exhibitId, t.at),
    check('exhibit_files_role', sql`${t.role} in ('photograph', 'content')`),
    ...rowsFor(
      'exhibit_files',
      sql`app.reads_item(exhibit_id) and app.reads_item(evidence_id)`,
      sql`app.owns_item(exhibit_id) and app.owns_item(evidence_id)`,
    ),
  ],
)

/** A legal hold stops every disposition until it is lifted; it stays as history. */
export const legalHolds = pgTable(
  'legal_holds',
  {
    id: id(),
    exhibitId: uuid('exhibit_id')
      .notNull()
      .references(() => exhibits.itemId),
    agencyId: uuid('agency_id').notNull(),
    placedBy: uuid('placed_by')
      .notNull()
      .references(() => officers.id),
    placedAt: instant('placed_at').notNull().default(now),
    authority: text('authority').notNull(),
    liftedBy: uuid('lifted_by'),
    liftedAt: instant('lifted_at'),
    liftReason: text('lift_reason').notNull().default(''),
  },
  (t) => [
    index('legal_holds_exhibit').on(t.exhibitId, t.placedAt),
    // Any agency that holds or receives the exhibit may need it kept; only whoever placed a hold lifts it.
    ...rowsFor(
      'legal_holds',
      sql`app.reads_item(exhibit_id)`,
      sql`agency_id = (select app.agency_id()) and app.reads_item(exhibit_id)`,
    ),
  ],
)

/** A bundle for a court: what it was to hold when it was asked for, and the hash of its manifest once it was written. */
export const courtBundles = pgTable(
  'court_bundles',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    exhibitIds: uuid('exhibit_ids').array().notNull(),
    language: text('language').$type<'en' | 'fr' | 'es'>().notNull(),
    reason: text('reason').notNull(),
    /** age recipient (age1…), or empty for a bundle that is not encrypted. */
    recipient: text('recipient').notNull().default(''),
    /** Nothing that was signed later is in it. */
    openedAt: instant('opened_at').notNull(),
    manifestSha256: text('manifest_sha256'),
    sealedAt: instant('sealed_at'),
  },
  (t) => [
    index('court_bundles_case').on(t.caseId, t.openedAt),
    ...rowsFor(
      'court_bundles',
      sql`officer_id = (select app.officer_id()) and app.reads_case(case_id)`,
      sql`officer_id = (select app.officer_id()) and app.reads_case(case_id)`,
    ),
  ],
)
