import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { type Client, connect } from '#db/client.ts'
import { leafHash } from '#server/log/merkle.ts'
import { splitBundle } from '#server/log/record.ts'
import { type Sequenced, sequence } from '#server/log/sequence.ts'
import { useDatabase } from '#tests/support/database.ts'
import { unrecorded } from '#tests/support/makers.ts'

export const origin = 'portal.test/api/log'

/** A database, the sequencer's connection to it and a folder for what lies outside of it. */
export function useLog() {
  const db = useDatabase()
  let held: { log: Client; dataDir: string } | undefined
  const get = () => {
    if (!held) throw new Error('The log is there from beforeAll on.')
    return held
  }
  beforeAll(() => {
    held = {
      log: connect(db.database().logUrl, { max: 2, name: 'portal-log' }),
      dataDir: mkdtempSync(join(tmpdir(), 'tripoint-log-')),
    }
  })
  afterAll(async () => {
    await held?.log.end({ timeout: 1 })
    if (held) rmSync(held.dataDir, { recursive: true, force: true })
  })
  return { ...db, log: () => get().log, dataDir: () => get().dataDir }
}

/** Rows of the log as a portal under load leaves them: several transactions, written past the gate. */
export async function someRows(admin: postgres.Sql, count: number, agencyId: string | null = null) {
  for (let made = 0; made < count; made += 500)
    await unrecorded(
      admin,
      (tx) => tx`
      insert into audit_events (at, action, kind, outcome, door, agency_id, facts)
      select now(), 'cases.viewed', 'query', 'done', 'test', ${agencyId}::uuid, jsonb_build_object('n', n, 'word', 'é “' || n)
      from generate_series(1, ${Math.min(500, count - made)}::int) n`,
    )
}

/** Waits until no transaction on this server, another test's included, is older than the rows: until then they are held back. */
export async function settled(admin: postgres.Sql) {
  const until = Date.now() + 15_000
  for (;;) {
    const [row] = await admin<{ yes: boolean }[]>`
      select coalesce(max(xact::text::bigint), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as yes from audit_events`
    if (row?.yes) return
    if (Date.now() > until) throw new Error('an older transaction stays open')
  }
}

/** Sequences until nothing is left. A transaction of another test on this server holds the rows back for a moment. */
export async function sequenceAll(
  client: postgres.Sql,
  options: Parameters<typeof sequence>[1] = {},
): Promise<Extract<Sequenced, { state: 'done' }>> {
  const admin = Date.now() + 15_000
  for (;;) {
    const found = await sequence(client, options)
    const [left] = await client<{ left: boolean }[]>`
      select exists (select from audit_events e where not exists (select from log_leaves l where l.event_id = e.id)) as left`
    if (found.state === 'done' && !left?.left) return found
    if (Date.now() > admin) throw new Error('rows were left over')
  }
}

/** Leaf hashes as the stored bundles have them. */
export async function storedLeaves(admin: postgres.Sql): Promise<Uint8Array[]> {
  const bundles = await admin<{ bytes: Buffer }[]>`select bytes from log_tiles where level = -1 order by n`
  return bundles.flatMap(({ bytes }) =>
    (splitBundle(bytes) ?? []).map(({ from, until }) => leafHash(bytes.subarray(from, until))),
  )
}
