import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { accessTokens, credentials, sessions } from '#db/schema/accounts.ts'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { clock, days, hours } from '#server/kernel/clock.ts'
import { notFound } from '#server/kernel/errors.ts'
import { factorStep } from './factor.ts'
import { newSecret, plainCode, sha256, sha256Hex, writtenCode } from './secrets.ts'

export async function loadAccount(tx: Transaction, officerId: string) {
  const [row] = await tx
    .select({ officer: officers, country: agencies.country, agencyCode: agencies.code, credentials })
    .from(officers)
    .innerJoin(agencies, eq(agencies.id, officers.agencyId))
    .leftJoin(credentials, eq(credentials.officerId, officers.id))
    .where(eq(officers.id, officerId))
  if (!row) throw notFound()
  return {
    ...row.officer,
    officerId,
    country: row.country,
    agencyCode: row.agencyCode,
    credentials: row.credentials,
  }
}
export type Account = Awaited<ReturnType<typeof loadAccount>>

/** A code that lets a new or reset officer choose a password, once, within three days (CJIS AC-2(2): 72 hours). */
export async function createActivation(tx: Transaction, officerId: string) {
  const activationCode = writtenCode(4)
  const values = {
    activationHash: sha256Hex(plainCode(activationCode)),
    activationUntil: new Date(clock.now().getTime() + days(3)),
  }
  await tx
    .insert(credentials)
    .values({ officerId, ...values })
    .onConflictDoUpdate({ target: credentials.officerId, set: values })
  return { activationCode, activationUntil: values.activationUntil }
}

/** Accepts a TOTP code or a recovery code and uses it up. */
export async function spendFactor(
  tx: Transaction,
  account: Account,
  code: string,
): Promise<'totp' | 'recovery' | null> {
  const known = account.credentials
  if (!known?.totpSealed) return null
  const step = factorStep(known.totpSealed, code, known.totpLastStep)
  if (step !== null) {
    await tx
      .update(credentials)
      .set({ totpLastStep: step })
      .where(eq(credentials.officerId, account.officerId))
    return 'totp'
  }
  const hash = sha256Hex(plainCode(code))
  if (!known.recoveryHashes.includes(hash)) return null
  await tx
    .update(credentials)
    .set({ recoveryHashes: sql`array_remove(${credentials.recoveryHashes}, ${hash})` })
    .where(eq(credentials.officerId, account.officerId))
  return 'recovery'
}

type Opening = {
  officerId: string
  postingId: string | null
  address: string
  userAgent?: string
  /** A session that takes the place of another keeps its end and its last second factor. */
  from?: { absoluteUntil: Date; reauthenticatedAt: Date }
}

/** A new session: 256-bit secret to the cookie, its hash to the row; twelve hours at most. */
export async function openSession(
  tx: Transaction,
  { officerId, postingId, address, userAgent = '', from }: Opening,
) {
  const secret = newSecret()
  const now = clock.now()
  const [row] = await tx
    .insert(sessions)
    .values({
      officerId,
      postingId,
      address,
      userAgent: userAgent.slice(0, 300),
      secretHash: sha256(secret),
      createdAt: now,
      reauthenticatedAt: from?.reauthenticatedAt ?? now,
      absoluteUntil: from?.absoluteUntil ?? new Date(now.getTime() + hours(12)),
    })
    .returning({ id: sessions.id })
  if (!row) throw new Error('no session')
  return { sessionId: row.id, secret }
}

/** The posting under which the account works now, agreed by both sides; null at home. */
export async function currentPosting(tx: Transaction): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(sql`select app.current_posting() as id`)
  return row?.id ?? null
}

/** Ends the officer's sessions, all or all but one; how many there were. */
export async function endSessions(
  tx: Transaction,
  officerId: string,
  reason: string,
  but?: string,
): Promise<number> {
  const rows = await tx
    .update(sessions)
    .set({ endedAt: clock.now(), endReason: reason })
    .where(
      and(
        eq(sessions.officerId, officerId),
        isNull(sessions.endedAt),
        but ? ne(sessions.id, but) : undefined,
      ),
    )
    .returning({ id: sessions.id })
  return rows.length
}

/** Revokes all of the officer's access tokens; how many there were. */
export async function revokeTokens(tx: Transaction, officerId: string): Promise<number> {
  const rows = await tx
    .update(accessTokens)
    .set({ revokedAt: clock.now() })
    .where(and(eq(accessTokens.officerId, officerId), isNull(accessTokens.revokedAt)))
    .returning({ id: accessTokens.id })
  return rows.length
}
