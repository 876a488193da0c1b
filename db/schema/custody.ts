import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'
import { exhibits } from './exhibits.ts'
import { officers } from './officers.ts'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
const mine = sql`officer_id = (select app.officer_id())`

/** Public halves of the officers' Ed25519 keys (RFC 8032); whoever is signed in may check a signature. */
export const officerKeys = pgTable(
  'officer_keys',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id)
      .unique(),
    /** 32 bytes, base64. */
    publicKey: text('public_key').notNull(),
    /** SHA-256 of the 32 bytes, hex; stands in the log since the key was made. */
    fingerprint: text('fingerprint').notNull().unique(),
    createdAt: instant('created_at').notNull().default(now),
  },
  () => rowsFor('officer_keys', sql`(select app.signed_in())`, mine),
)

/** Private halves, AES-256-GCM under a key derived from AUTH_SECRET; only the officer's own acts read them. */
export const officerKeySecrets = pgTable(
  'officer_key_secrets',
  {
    keyId: uuid('key_id')
      .primaryKey()
      .references(() => officerKeys.id),
    officerId: uuid('officer_id').notNull(),
    sealed: bytea('sealed').notNull(),
  },
  () => rowsFor('officer_key_secrets', mine, mine),
)

/** Where an exhibit is now, and the end of its chain: whoever appends holds this row. */
export const exhibitCustody = pgTable(
  'exhibit_custody',
  {
    exhibitId: uuid('exhibit_id')
      .primaryKey()
      .references(() => exhibits.itemId),
    /** Custodian. */
    agencyId: uuid('agency_id').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    since: instant('since').notNull(),
    /** The latest moment at which the present custodian is recorded to have done something with it. */
    lastActAt: instant('last_act_at'),
    state: text('state').$type<'held' | 'returned' | 'forfeited' | 'destroyed'>().notNull().default('held'),
    storagePlace: text('storage_place').notNull().default(''),
    /** Seals that are on it now. */
    sealNumbers: text('seal_numbers').array().notNull().default(sql`'{}'`),
    length: integer('length').notNull(),
    headHash: text('head_hash').notNull(),
  },
  (t) => [
    check('exhibit_custody_state', sql`${t.state} in ('held', 'returned', 'forfeited', 'destroyed')`),
    // A former custodian may still add what it did; the policies of the operations say who adds what.
    ...rowsFor('exhibit_custody', sql`app.reads_item(exhibit_id)`, sql`app.reads_item(exhibit_id)`),
  ],
)

/** Append-only chain: `hash` covers the signed text, `previous` inside it the event before (docs/custody-events.md). */
export const custodyLinks = pgTable(
  'custody_links',
  {
    id: id(),
    exhibitId: uuid('exhibit_id')
      .notNull()
      .references(() => exhibits.itemId),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<LinkKind>().notNull(),
    agencyId: uuid('agency_id').notNull(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Exact bytes that were signed, as UTF-8. */
    signedText: text('signed_text').notNull(),
    signature: text('signature').notNull(),
    keyId: uuid('key_id')
      .notNull()
      .references(() => officerKeys.id),
    hash: text('hash').notNull(),
    /** The other side of a transfer. */
    toAgencyId: uuid('to_agency_id'),
    receivedBy: uuid('received_by').references(() => officers.id),
    receivedAt: instant('received_at'),
    acceptedAt: instant('accepted_at'),
    receiptText: text('receipt_text'),
    receiptSignature: text('receipt_signature'),
    receiptKeyId: uuid('receipt_key_id').references(() => officerKeys.id),
    findings: text('findings').array().$type<Finding[]>().notNull().default(sql`'{}'`),
  },
  (t) => [
    unique('custody_links_seq').on(t.exhibitId, t.seq),
    index('custody_links_handovers')
      .on(t.exhibitId, t.receivedAt.desc().nullsFirst())
      .where(sql`${t.receivedAt} is not null`),
    index('custody_links_receivers').on(t.exhibitId, t.toAgencyId).where(sql`${t.toAgencyId} is not null`),
    index('custody_links_findings').on(t.exhibitId).where(sql`${t.findings} <> '{}'`),
    check('custody_links_receipt', sql`(${t.kind} = 'transfer') = (${t.receiptText} is not null)`),
    ...rowsFor(
      'custody_links',
      sql`app.reads_item(exhibit_id)`,
      sql`app.reads_item(exhibit_id) and (agency_id = (select app.agency_id()) or to_agency_id = (select app.agency_id()))`,
    ),
  ],
)
export type LinkKind =
  | 'seize'
  | 'collect'
  | 'seal'
  | 'unseal'
  | 'transfer'
  | 'examine'
  | 'copy'
  | 'return'
  | 'forfeit'
  | 'destroy'
export type Finding = 'no-beginning' | 'late-entry' | 'late-acceptance' | 'gap' | 'overlap' | 'seal-differs'

/** Offered by one custodian, accepted or declined by the other; what was declined or taken back stays as history. */
export const custodyTransfers = pgTable(
  'custody_transfers',
  {
    id: id(),
    exhibitId: uuid('exhibit_id')
      .notNull()
      .references(() => exhibits.itemId),
    fromAgencyId: uuid('from_agency_id').notNull(),
    fromOfficerId: uuid('from_officer_id')
      .notNull()
      .references(() => officers.id),
    toAgencyId: uuid('to_agency_id').notNull(),
    releasedAt: instant('released_at').notNull(),
    offeredAt: instant('offered_at').notNull(),
    place: text('place').notNull().default(''),
    note: text('note').notNull().default(''),
    signedText: text('signed_text').notNull(),
    signature: text('signature').notNull(),
    keyId: uuid('key_id')
      .notNull()
      .references(() => officerKeys.id),
    state: text('state')
      .$type<'offered' | 'accepted' | 'declined' | 'withdrawn'>()
      .notNull()
      .default('offered'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('custody_transfers_open').on(t.exhibitId).where(sql`${t.state} = 'offered'`),
    index('custody_transfers_exhibit').on(t.exhibitId, t.offeredAt.desc().nullsFirst()),
    check('custody_transfers_state', sql`${t.state} in ('offered', 'accepted', 'declined', 'withdrawn')`),
    ...rowsFor(
      'custody_transfers',
      sql`app.reads_item(exhibit_id)`,
      sql`app.reads_item(exhibit_id) and (select app.agency_id()) in (from_agency_id, to_agency_id)`,
    ),
  ],
)
