import type postgres from 'postgres'
import { entriesLevel } from './edge.ts'
import { parseVerifierKey } from './note.ts'
import { bundleBytes } from './record.ts'
import { readState } from './state.ts'
import { safeSize } from './tiles.ts'
import { checkNote, checkTree, type Finding, type TileSource, type Trust } from './verify.ts'
import { type GivenRecord, recordChecker } from './verify-records.ts'

const page = 5_000

export const databaseSource =
  (client: postgres.Sql): TileSource =>
  async ({ level, n, width }) => {
    const [found] = await client<{ bytes: Buffer; width: number }[]>`
      select bytes, width from log_tiles where level = ${level === 'entries' ? entriesLevel : level} and n = ${n}`
    if (!found || found.width < width) throw new Error('no such tile')
    return new Uint8Array(found.bytes.subarray(0, level === 'entries' ? bundleBytes(width) : width * 32))
  }

/** Keys that the database itself names: good to find damage, not to find a host that forges everything. Pin them to find that too. */
export async function keysInDatabase(client: postgres.Sql): Promise<Trust> {
  const logKeys = await client<{ vkey: string }[]>`select vkey from log_keys`
  const witnesses = await client<{ vkey: string }[]>`select vkey from log_witnesses`
  const parse = (rows: readonly { vkey: string }[]) =>
    rows.map(({ vkey }) => parseVerifierKey(vkey)).filter((key) => key !== null)
  return { logKeys: parse(logKeys), witnessKeys: parse(witnesses), quorum: witnesses.length > 1 ? 2 : 0 }
}

/** The newest checkpoint that enough witnesses of `trust` could have confirmed, as it would be served. */
export async function noteInDatabase(client: postgres.Sql, quorum: number): Promise<string | null> {
  const [found] = await client<{ note: string }[]>`
    select c.note || coalesce((select string_agg(line, '' order by witness) from log_cosignatures s where s.size = c.size), '') as note
    from log_checkpoints c where (select count(*) from log_cosignatures s where s.size = c.size) >= ${quorum} order by c.size desc limit 1`
  return found?.note ?? null
}

export type DatabaseVerdict = { findings: Finding[]; records: number; checked: number }

/** The whole log, with every row, where it is kept: signatures, tree, each row against its entry, and rows that stand in no place. */
export async function verifyDatabase(
  client: postgres.Sql,
  trust: Trust,
  onProgress: (step: 'tree' | 'rows', records: number) => void = () => {},
): Promise<DatabaseVerdict> {
  const note = await noteInDatabase(client, trust.quorum)
  const { checkpoint, findings } = await checkNote(note ?? '', trust)
  if (!checkpoint) return { findings, records: 0, checked: 0 }
  const source = databaseSource(client)
  const size = safeSize(checkpoint.size)
  const tree = await checkTree(source, checkpoint, (records) => onProgress('tree', records))
  findings.push(...tree.findings)
  const check = recordChecker(source, size, tree.batches)
  let checked = 0
  for (let from = 0; from < size; from += page) {
    const rows = await client<GivenRecord[]>`
      select i::float8 as index, encode(s.salt, 'base64') as salt, case when e.id is not null then app.audit_record(e) end as record
      from generate_series(${from}::bigint, ${Math.min(size, from + page) - 1}::bigint) i
      left join log_leaves l on l.index = i left join log_salts s on s.index = i left join audit_events e on e.id = l.event_id order by i`
    for (const row of rows) {
      const finding = await check(row).catch((): Finding => ({ kind: 'tile-missing', index: row.index }))
      if (finding) findings.push(finding)
    }
    checked += rows.length
    onProgress('rows', checked)
    if (findings.length > 100) break
  }
  const { lastXact, lastEventId } = await readState(client)
  const added = await client<{ id: string; action: string }[]>`
    select e.id, e.action from audit_events e where not exists (select from log_leaves l where l.event_id = e.id)
    and (e.xact, e.id) <= (${lastXact}::xid8, ${lastEventId ?? '00000000-0000-0000-0000-000000000000'}::uuid) limit 100`
  findings.push(...added.map((facts): Finding => ({ kind: 'row-added', facts })))
  return { findings, records: size, checked }
}
