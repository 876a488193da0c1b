import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { credentials, sessions, signInFailures } from '#db/schema/accounts.ts'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { clock, days, hours, minutes } from '#server/kernel/clock.ts'
import { notFound, tooMany } from '#server/kernel/errors.ts'
import { factorStep } from './factor.ts'
import { newSecret, plainCode, sha256, sha256Hex, writtenCode } from './secrets.ts'

const window = minutes(15)
const limit = 5

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

/** Growing delay by address before any lock: 2, 4, 8 … seconds, at most five minutes. @throws too-many `slow-down` */
export async function requirePatience(tx: Transaction, address: string): Promise<void> {
  const since = new Date(clock.now().getTime() - window)
  const rows = await tx
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.address, address), gt(signInFailures.at, since)))
    .orderBy(desc(signInFailures.at))
    .limit(20)
  const [last] = rows
  if (!last || rows.length < limit) return
  const until = last.at.getTime() + Math.min(2 ** (rows.length - limit + 1), 300) * 1000
  const left = Math.ceil((until - clock.now().getTime()) / 1000)
  if (left > 0) throw tooMany('slow-down', { retryAfter: left })
}

/** Counts a failure against the address and, when one was named, the account; the fifth in 15 minutes locks it (CJIS AC-7). */
export async function countFailure(
  tx: Transaction,
  address: string,
  account: Account | null,
): Promise<{ locked: boolean }> {
  const now = clock.now()
  await tx.insert(signInFailures).values({ address, at: now })
  const known = account?.credentials
  if (!known || known.lockedAt) return { locked: known?.lockedAt != null }
  const isFresh = known.firstFailureAt !== null && known.firstFailureAt.getTime() > now.getTime() - window
  const failures = isFresh ? known.failures + 1 : 1
  const locked = failures >= limit
  await tx
    .update(credentials)
    .set({
      failures,
      firstFailureAt: isFresh ? known.firstFailureAt : now,
      lockedAt: locked ? now : null,
      releasedBy: [],
    })
    .where(eq(credentials.officerId, known.officerId))
  return { locked }
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

/** A new session: 256-bit secret to the cookie, its hash to the row; twelve hours at most. */
export async function openSession(
  tx: Transaction,
  officerId: string,
  postingId: string | null,
  address: string,
  userAgent = '',
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
      reauthenticatedAt: now,
      absoluteUntil: new Date(now.getTime() + hours(12)),
    })
    .returning({ id: sessions.id })
  if (!row) throw new Error('no session')
  return { sessionId: row.id, secret }
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
