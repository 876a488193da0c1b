import { randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { append, edgeRoot } from './edge.ts'
import { LogFault } from './faults.ts'
import { emptyRoot } from './merkle.ts'
import { type AuditRecord, commitmentOf, encodeEntry } from './record.ts'
import { LOCK, readEdge, readState } from './state.ts'
import { lateness } from './verify-records.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

export type Sequenced =
  | { state: 'standby' }
  | {
      state: 'done'
      added: number
      size: number
      root: Uint8Array
      sequencedAt: Date | null
      faults: LogFault[]
    }
/** Where a test stops the sequencer. */
export type Step = 'locked' | 'read' | 'leaves' | 'tiles' | 'state'
type Options = { limit?: number; now?: Date; step?: (step: Step) => Promise<void> | void }
type Row = {
  id: string
  xact: string
  agency: string | null
  owner: string | null
  at: Date
  record: AuditRecord
}

/**
 * Gives committed rows their index and appends them to the tree, in one transaction. Rows come in the order of transactions, and only of
 * transactions older than every one still open: no later row can belong before them. One sequencer at a time; another one stands by.
 */
export async function sequence(client: postgres.Sql, options: Options = {}): Promise<Sequenced> {
  const { limit = 2_000, now = new Date(), step = () => {} } = options
  const result: Sequenced = await client.begin(async (tx): Promise<Sequenced> => {
    const [lock] = await tx<{ got: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as got`
    if (lock?.got !== true) return { state: 'standby' }
    await step('locked')
    const state = await readState(tx)
    const after = state.lastEventId ?? nobody
    const [cluster] = await tx<{ behind: boolean }[]>`
      select pg_snapshot_xmax(pg_current_snapshot()) <= ${state.lastXact}::xid8 as behind`
    if (cluster?.behind) throw new LogFault('rolled-back', { size: state.size })
    const rows = await tx<Row[]>`
      select e.id, e.xact::text as xact, e.agency_id as agency, e.owner_agency_id as owner, e.at, app.audit_record(e) as record
      from audit_events e
      where e.xact < pg_snapshot_xmin(pg_current_snapshot()) and (e.xact, e.id) > (${state.lastXact}::xid8, ${after}::uuid)
      order by e.xact, e.id limit ${limit}`
    const last = rows.at(-1)
    if (!last)
      return {
        state: 'done',
        added: 0,
        size: state.size,
        root: state.root,
        sequencedAt: state.sequencedAt,
        faults: [],
      }
    await step('read')
    const before = state.sequencedAt?.getTime() ?? 0
    const sequencedAt = Math.max(now.getTime(), before + 1)
    const edge = await readEdge(tx, state)
    const salts = randomBytes(32 * rows.length)
    const saltOf = (i: number) => salts.subarray(i * 32, i * 32 + 32)
    const entries = rows.map(({ record }, i) =>
      encodeEntry({ sequencedAt, commitment: commitmentOf(saltOf(i), record) }),
    )
    const leaves = rows.map(({ id, agency, owner }, i) => [
      state.size + i,
      id,
      agency,
      owner,
      saltOf(i).toString('hex'),
    ])
    await tx`
      with given as (select (g ->> 0)::bigint as index, (g ->> 1)::uuid as event, (g ->> 2)::uuid as agency, (g ->> 3)::uuid as owner, g ->> 4 as salt
        from jsonb_array_elements(${JSON.stringify(leaves)}::text::jsonb) g),
      salted as (insert into log_salts (index, salt) select index, decode(salt, 'hex') from given)
      insert into log_leaves (index, event_id, agency_id, owner_agency_id) select index, event, agency, owner from given`
    await step('leaves')
    for (const { level, n, width, bytes } of append(edge, entries))
      await tx`
        insert into log_tiles (level, n, width, bytes) values (${level}, ${n}, ${width}, ${Buffer.from(bytes)})
        on conflict (level, n) do update set width = excluded.width, bytes = excluded.bytes`
    await step('tiles')
    const root = await edgeRoot(edge, emptyRoot())
    const { count } = await tx`
      update log_state set size = ${edge.size}, root = ${Buffer.from(root)}, last_xact = ${last.xact}::xid8, last_event_id = ${last.id},
        sequenced_at = ${new Date(sequencedAt)} where size = ${state.size}`
    if (count !== 1) throw new Error('another sequencer was faster')
    await step('state')
    const faults = faultsOf(rows, state.size, before, now)
    return {
      state: 'done',
      added: rows.length,
      size: edge.size,
      root,
      sequencedAt: new Date(sequencedAt),
      faults,
    }
  })
  return result
}

/** A clock that went back, and rows that say they are older than what stood in the log before them. */
function faultsOf(rows: Row[], first: number, before: number, now: Date): LogFault[] {
  const late = before - now.getTime()
  const clockBack = late > 1_000 ? [new LogFault('clock-back', { seconds: Math.round(late / 1000) })] : []
  const old = rows.findIndex((row) => row.at.getTime() < before - lateness)
  const row = rows[old]
  return row
    ? [
        ...clockBack,
        new LogFault('back-dated', { index: first + old, at: row.at.toISOString() }, `${first + old}`),
      ]
    : clockBack
}
