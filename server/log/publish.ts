import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'
import { LogFault } from './faults.ts'
import { type LogKeys, openKeys } from './keys.ts'
import { sameBytes } from './merkle.ts'
import {
  type Checkpoint,
  formatCheckpoint,
  formatNote,
  parseCheckpoint,
  parseNote,
  signNote,
  verifyNote,
} from './note.ts'
import { LOCK, type LogState, readState, storedTiles } from './state.ts'
import { rangeRoot, remembering, safeSize } from './tiles.ts'
import { writeSafely } from './write-safely.ts'

/** The last checkpoint that was signed, outside the database: it remembers what a restored backup has forgotten. */
export const checkpointFile = (dataDir: string) => join(dataDir, 'log', 'checkpoint')

/** Opens the keys and compares the log with what was signed last. @throws LogFault; nothing is signed then */
export async function openPublisher(client: postgres.Sql, dataDir: string, origin: string) {
  const state = await readState(client)
  const known = await client<{ vkey: string }[]>`select vkey from log_keys`
  const keys = openKeys(dataDir, origin, known.length === 0)
  const own = keys.keys.map(({ key }) => key.vkey)
  if (known.length > 0 && !own.some((vkey) => known.some((one) => one.vkey === vkey)))
    throw new LogFault('key-wrong', { key: own[0] ?? '' })
  for (const { key, retired } of keys.keys)
    await client`
      insert into log_keys (vkey, since, retired_at) values (${key.vkey}, ${state.size}, ${retired ? new Date() : null})
      on conflict (vkey) do update set retired_at = coalesce(log_keys.retired_at, excluded.retired_at)`
  mkdirSync(join(dataDir, 'log'), { recursive: true })
  const faults = await compare(client, dataDir, keys, state)
  return { keys, faults }
}

async function compare(client: postgres.Sql, dataDir: string, keys: LogKeys, state: LogState) {
  const file = checkpointFile(dataDir)
  if (!existsSync(file)) {
    const [signed] = await client`select 1 from log_checkpoints limit 1`
    return signed ? [new LogFault('checkpoint-missing')] : []
  }
  const kept = await readCheckpoint(file, keys)
  if (!kept) {
    renameSync(file, `${file}.torn`)
    return [new LogFault('checkpoint-torn')]
  }
  const size = safeSize(kept.size)
  if (size > state.size) throw new LogFault('rolled-back', { signed: size, size: state.size })
  const root = size === 0 ? null : await rangeRoot(remembering(storedTiles(client)), 0, size)
  if (root && !sameBytes(root, kept.root))
    throw new LogFault('rolled-back', { signed: size, size: state.size })
  return []
}

/** @returns null when the file is torn or nobody of ours has signed it */
async function readCheckpoint(file: string, keys: LogKeys): Promise<Checkpoint | null> {
  const note = parseNote(readFileSync(file, 'utf8'))
  if (!note) return null
  const verdicts = await verifyNote(
    note,
    keys.keys.map(({ key }) => key),
  )
  const isSigned = verdicts.length > 0 && verdicts.every(({ isValid }) => isValid)
  return isSigned ? parseCheckpoint(note.text) : null
}

/** Signs how far the log is, remembers it outside the database, and only then shows it. @throws `rolled-back` */
export async function publish(
  client: postgres.Sql,
  dataDir: string,
  { origin, keys }: LogKeys,
  now = new Date(),
): Promise<{ size: number; note: string }> {
  const result: { size: number; note: string } = await client.begin(async (tx) => {
    // Nobody appends or signs meanwhile, so that the file never goes back.
    await tx`select pg_advisory_xact_lock(${LOCK})`
    const { size, root } = await readState(tx)
    const file = checkpointFile(dataDir)
    const last = existsSync(file) ? parseCheckpoint(parseNote(readFileSync(file, 'utf8'))?.text ?? '') : null
    const hasForked = last?.size === BigInt(size) && !sameBytes(last.root, root)
    if (last && (last.size > BigInt(size) || hasForked))
      throw new LogFault('rolled-back', { signed: String(last.size), size })
    const text = formatCheckpoint(origin, size, root)
    const signing = keys.filter((one) => !one.retired)
    const note = formatNote(text, await Promise.all(signing.map((one) => signNote(one.key, one.sign, text))))
    writeSafely(file, note)
    await tx`
      insert into log_checkpoints (size, note, signed_at, fresh_at) values (${size}, ${note}, ${now}, ${now})
      on conflict (size) do update set fresh_at = excluded.fresh_at, note = excluded.note`
    return { size, note }
  })
  return result
}
