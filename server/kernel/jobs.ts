import { sql } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { database, type Transaction } from '#db/database.ts'
import { clock } from './clock.ts'
import { asPortalError, conflict } from './errors.ts'

/** A fetched job; the attempt fences it: whoever fetched an earlier attempt can no longer finish it. */
export type JobAttempt = { id: string; attempt: number }

export const QUEUE = 'portal'

type Parts = { boss: PgBoss; over: (tx: Transaction) => ReturnType<typeof import('pg-boss').fromDrizzle> }
let made: { parts: Promise<Parts>; over: unknown } | undefined

/** pg-boss on the portal's own pool and clock, loaded when the first job is sent or fetched: it weighs 26 MiB. */
export function queue(): Promise<Parts> {
  const pool = database()
  if (made?.over !== pool) made = { over: pool, parts: load() }
  return made.parts
}

// drizzle's driver sends json as it is given.
const asParameter = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value

async function load(): Promise<Parts> {
  const { PgBoss, fromDrizzle } = await import('pg-boss')
  const over = (tx: Transaction) => {
    const { executeSql } = fromDrizzle(tx, sql)
    return { executeSql: (text: string, values?: unknown[]) => executeSql(text, values?.map(asParameter)) }
  }
  const pool = database()
  const boss = new PgBoss({
    schema: 'pgboss',
    // The owner makes the schema at migration; this role could not.
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
    registerInstance: false,
    clock: {
      now: () => clock.now().getTime(),
      // Its housekeeping keeps no command of bin/ from ending.
      setTimeout: (run, ms) => setTimeout(run, ms).unref(),
      setInterval: (run, ms) => setInterval(run, ms).unref(),
      // A timer's number stands for it.
      clearTimeout: (timer) => clearTimeout(Number(timer)),
      clearInterval: (timer) => clearInterval(Number(timer)),
    },
    db: {
      executeSql: (text, values) =>
        pool.transaction(async (tx) => {
          await tx.execute(sql`select set_config('app.now', ${clock.now().toISOString()}, true)`)
          return over(tx).executeSql(text, values)
        }),
    },
  })
  boss.on('error', (error) => console.error('jobs:', asPortalError(error).reason))
  await boss.start()
  return { boss, over }
}

/**
 * Asks for an operation to be run later, as the system. Inside the transaction of the act: the job exists exactly when the act
 * committed. `key` keeps the same job from waiting twice.
 */
export async function sendJob(
  tx: Transaction,
  job: { run: string; input: object; at?: Date; key?: string },
): Promise<void> {
  const { boss, over } = await queue()
  await boss.send(
    QUEUE,
    { run: job.run, input: job.input },
    {
      db: over(tx),
      startAfter: job.at ?? clock.now(),
      ...(job.key ? { singletonKey: job.key } : {}),
    },
  )
}

const settled = z.object({ affected: z.number() })

/** Marks the job as done in the transaction of its effect: an effect that commits commits once. */
export async function finishJob(tx: Transaction, { id, attempt }: JobAttempt): Promise<void> {
  const { boss, over } = await queue()
  const answer = await boss.complete(QUEUE, { id, retryCount: attempt }, null, { db: over(tx) })
  if (settled.parse(answer).affected === 0) throw conflict('job-done')
}
