import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, now, rowsFor } from './columns.ts'
import { officers } from './officers.ts'

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

const mine = sql`officer_id in ((select app.officer_id()), (select app.account_id()))`
const mineOrMyAgencys = sql`officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id) or (select app.actor_kind()) = 'system'`

export const credentials = pgTable(
  'credentials',
  {
    officerId: uuid('officer_id')
      .primaryKey()
      .references(() => officers.id),
    passwordHash: text('password_hash'),
    passwordSetAt: instant('password_set_at'),
    /** TOTP seed, AES-256-GCM under the portal's key; null until the officer has confirmed a code. */
    totpSealed: bytea('totp_sealed'),
    totpEnrolledAt: instant('totp_enrolled_at'),
    /** Last RFC 6238 time step accepted: each code is good once. */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    recoveryHashes: text('recovery_hashes').array().notNull().default(sql`'{}'`),
    /** One-time activation code for a new or reset account. */
    activationHash: text('activation_hash'),
    activationUntil: instant('activation_until'),
    failures: integer('failures').notNull().default(0),
    firstFailureAt: instant('first_failure_at'),
    lockedAt: instant('locked_at'),
    releasedBy: uuid('released_by').array().notNull().default(sql`'{}'`),
    lastSignInAt: instant('last_sign_in_at'),
  },
  () => rowsFor('credentials', mineOrMyAgencys, mineOrMyAgencys),
)

/** Between the password and the second factor: good for ten minutes, once. */
export const signInChallenges = pgTable(
  'sign_in_challenges',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    secretHash: bytea('secret_hash').notNull().unique(),
    totpSealed: bytea('totp_sealed'),
    failures: integer('failures').notNull().default(0),
    createdAt: instant('created_at').notNull().default(now),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  () => rowsFor('sign_in_challenges', mine, mine),
)

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    /** SHA-256 of the 256-bit secret that the cookie carries. */
    secretHash: bytea('secret_hash').notNull().unique(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    postingId: uuid('posting_id'),
    address: text('address').notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: instant('created_at').notNull().default(now),
    absoluteUntil: instant('absolute_until').notNull(),
    /** Last time the second factor was given; step-up counts from here. */
    reauthenticatedAt: instant('reauthenticated_at').notNull().default(now),
    endedAt: instant('ended_at'),
    endReason: text('end_reason').notNull().default(''),
  },
  (t) => [
    index('sessions_officer').on(t.officerId, t.createdAt),
    ...rowsFor('sessions', mineOrMyAgencys, mineOrMyAgencys),
  ],
)

export const accessTokens = pgTable(
  'access_tokens',
  {
    id: id(),
    officerId: uuid('officer_id')
      .notNull()
      .references(() => officers.id),
    postingId: uuid('posting_id'),
    name: text('name').notNull(),
    secretHash: bytea('secret_hash').notNull().unique(),
    /** Features it may use, each with `:read` or `:write`, such as `cases:read`. */
    scopes: text('scopes').array().notNull(),
    createdAt: instant('created_at').notNull().default(now),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('access_tokens_officer').on(t.officerId),
    ...rowsFor('access_tokens', mineOrMyAgencys, mineOrMyAgencys),
  ],
)

/** Last use of a session or token, written at most once a minute by `app.begin_act`; says nothing of the domain. */
export const activity = pgTable(
  'activity',
  { subjectId: uuid('subject_id').primaryKey(), lastSeenAt: instant('last_seen_at').notNull() },
  () => rowsFor('activity', sql`(select app.signed_in())`, sql`false`),
)

/** Tries by address, for the delay that comes before any lock. */
export const signInFailures = pgTable(
  'sign_in_failures',
  { id: id(), address: text('address').notNull(), at: instant('at').notNull().default(now) },
  (t) => [
    index('sign_in_failures_address').on(t.address, t.at),
    ...rowsFor(
      'sign_in_failures',
      sql`address = (select app.address())`,
      sql`address = (select app.address())`,
    ),
  ],
)
