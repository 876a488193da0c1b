import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { credentials, signInFailures } from '#db/schema/accounts.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { tooMany } from '#server/kernel/errors.ts'
import type { Notice } from '#server/kernel/operation.ts'
import type { Account } from './load.ts'

const window = minutes(15)
const limit = 5
/** Tries from one address that cost no waiting: a slip of the finger, twice. */
const free = 2
const longestWait = 60

/**
 * Attempts on one account are judged one at a time, or a hundred at once would all be counted as the first.
 * Nobody waits for a turn, so that waiting cannot use up connections; unknown accounts take turns alike.
 * @throws too-many `slow-down`
 */
export async function takeTurn(tx: Transaction, agencyId: string, email: string): Promise<void> {
  const key = `sign-in ${agencyId} ${email.trim().toLowerCase()}`
  const [turn] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as mine`,
  )
  if (!turn?.mine) throw tooMany('slow-down', { retryAfter: 1 })
}

/** Growing delay by address before any lock: after the third failure in 15 minutes 2 s, then 4, 8 … up to a minute. @throws too-many `slow-down` */
export async function requirePatience(tx: Transaction, address: string): Promise<void> {
  const since = new Date(clock.now().getTime() - window)
  const rows = await tx
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.address, address), gt(signInFailures.at, since)))
    .orderBy(desc(signInFailures.at))
    .limit(free + 6)
  const [last] = rows
  if (!last || rows.length <= free) return
  const until = last.at.getTime() + Math.min(2 ** (rows.length - free), longestWait) * 1000
  const left = Math.ceil((until - clock.now().getTime()) / 1000)
  if (left > 0) throw tooMany('slow-down', { retryAfter: left })
}

/**
 * Counts a failure against the address and, when one was named, the account; the fifth in 15 minutes locks it (CJIS AC-7).
 * Its lock is told to those who can open it.
 * @returns whether this very failure locked it
 */
export async function countFailure(
  tx: Transaction,
  address: string,
  account: Account | null,
  tell: (notice: Notice) => void,
): Promise<{ locked: boolean }> {
  const now = clock.now()
  await tx.insert(signInFailures).values({ address, at: now })
  const known = account?.credentials
  if (!known || known.lockedAt) return { locked: false }
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
  if (locked) {
    const keepers = await tx.execute<{ id: string }>(sql`select id from app.account_keepers() as id`)
    const facts = { agency: account.agencyCode, officerId: account.officerId }
    tell({
      to: keepers.map(({ id }) => id).filter((id) => id !== account.officerId),
      kind: 'accounts.locked',
      facts,
    })
  }
  return { locked }
}
