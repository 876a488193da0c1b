import { sql } from 'drizzle-orm'
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { portalApp, portalLog } from '../roles.ts'
import { id, instant, now } from './columns.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })
const size = (name: string) => bigint(name, { mode: 'number' })

const isSequencer = sql`(select current_user) = 'portal_log'`
const auditors = sql`(select app.has_role('auditor')) or (select app.actor_kind()) = 'system'`

/** The sequencer reads and writes; it deletes nothing. Auditors read what `read` lets them. */
const logRows = (table: string, read = auditors) => [
  pgPolicy(`${table}_read`, { for: 'select', to: portalApp, using: read }),
  pgPolicy(`${table}_log_read`, { for: 'select', to: portalLog, using: isSequencer }),
  pgPolicy(`${table}_log_insert`, { for: 'insert', to: portalLog, withCheck: isSequencer }),
  pgPolicy(`${table}_log_update`, {
    for: 'update',
    to: portalLog,
    using: isSequencer,
    withCheck: isSequencer,
  }),
]
const ownRows = sql`(select app.has_role('auditor')) and (agency_id = (select app.agency_id()) or owner_agency_id = (select app.agency_id()))`

/** One row: how far the log is. */
export const logState = pgTable(
  'log_state',
  {
    id: smallint('id').primaryKey().default(1),
    size: size('size').notNull().default(0),
    root: bytea('root').notNull(),
    /** The last row that has its index, in the order of transactions. */
    lastXact: xid8('last_xact').notNull().default('0'),
    lastEventId: uuid('last_event_id'),
    sequencedAt: instant('sequenced_at'),
    /** How far the rows were shipped to another system. */
    shipped: size('shipped').notNull().default(0),
  },
  () => logRows('log_state'),
)

/** Which row has which index. The agencies stand here too, so that an auditor sees that a row of theirs is gone. */
export const logLeaves = pgTable(
  'log_leaves',
  {
    index: size('index').primaryKey(),
    eventId: uuid('event_id').notNull(),
    agencyId: uuid('agency_id'),
    ownerAgencyId: uuid('owner_agency_id'),
  },
  (t) => [uniqueIndex('log_leaves_event').on(t.eventId), ...logRows('log_leaves', ownRows)],
)

/** 32 random bytes a record, apart from everything else: erased together with the row. */
export const logSalts = pgTable(
  'log_salts',
  { index: size('index').primaryKey(), salt: bytea('salt').notNull() },
  () => logRows('log_salts', sql`exists (select from log_leaves l where l.index = log_salts.index)`),
)

/** Tiles of C2SP tlog-tiles; level -1 holds the bundles of entries. A tile only ever grows. */
export const logTiles = pgTable(
  'log_tiles',
  {
    level: smallint('level').notNull(),
    n: size('n').notNull(),
    width: smallint('width').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.n] }), ...logRows('log_tiles')],
)

/** Signed checkpoints, without the witnesses' lines. */
export const logCheckpoints = pgTable(
  'log_checkpoints',
  {
    size: size('size').primaryKey(),
    note: text('note').notNull(),
    signedAt: instant('signed_at').notNull().default(now),
    /** When it was last shown to be the newest: a log at rest says so every minute. */
    freshAt: instant('fresh_at').notNull().default(now),
  },
  () => logRows('log_checkpoints'),
)

export const logCosignatures = pgTable(
  'log_cosignatures',
  {
    size: size('size').notNull(),
    witness: text('witness').notNull(),
    line: text('line').notNull(),
    cosignedAt: instant('cosigned_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.size, t.witness] }), ...logRows('log_cosignatures')],
)

/** What each witness last said. */
export const logWitnesses = pgTable(
  'log_witnesses',
  {
    name: text('name').primaryKey(),
    country: text('country').notNull().default(''),
    vkey: text('vkey').notNull(),
    size: size('size').notNull().default(0),
    cosignedAt: instant('cosigned_at'),
    state: text('state')
      .$type<'new' | 'ok' | 'away' | 'ahead' | 'fork' | 'refused'>()
      .notNull()
      .default('new'),
    failures: integer('failures').notNull().default(0),
  },
  () => logRows('log_witnesses'),
)

/** Public keys with which checkpoints were signed: a key file that names none of them is the wrong one. */
export const logKeys = pgTable(
  'log_keys',
  {
    vkey: text('vkey').primaryKey(),
    since: size('since').notNull(),
    retiredAt: instant('retired_at'),
  },
  () => logRows('log_keys'),
)

export const logAlarms = pgTable(
  'log_alarms',
  {
    id: id(),
    kind: text('kind').notNull(),
    /** What it is about: a witness, a record's index; empty for the log as a whole. */
    about: text('about').notNull().default(''),
    facts: jsonb('facts').$type<Record<string, string | number>>().notNull().default({}),
    raisedAt: instant('raised_at').notNull().default(now),
    endedAt: instant('ended_at'),
    /** Who ended it by hand, and why; null when it ended by itself. */
    endedBy: uuid('ended_by'),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('log_alarms_open').on(t.kind, t.about).where(sql`ended_at is null`),
    index('log_alarms_raised').on(t.raisedAt.desc().nullsFirst()),
    pgPolicy('log_alarms_read', { for: 'select', to: portalApp, using: auditors }),
    pgPolicy('log_alarms_insert', {
      for: 'insert',
      to: portalApp,
      withCheck: sql`(select app.actor_kind()) = 'system'`,
    }),
    pgPolicy('log_alarms_update', { for: 'update', to: portalApp, using: auditors, withCheck: auditors }),
  ],
)
