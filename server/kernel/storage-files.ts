import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asPortalError, PortalError } from './errors.ts'

export type Writing = (
  file: FileHandle,
  chunks: Buffer[],
  position: number,
) => Promise<{ bytesWritten: number }>
export const writing: Writing = (file, chunks, position) => file.writev(chunks, position)

// Large enough that the disk is not asked for every packet, small enough that memory stays flat.
const BATCH = 1_048_576
export async function* filesIn(folder: string): AsyncGenerator<{ id: string; path: string }> {
  for (const bucket of await readdir(folder).catch(() => []))
    for (const id of await readdir(join(folder, bucket)))
      if (/^[0-9a-f-]{36}$/.test(id)) yield { id, path: join(folder, bucket, id) }
}

// Begun this often while more arrives, so that the wait at the end is short.
const SYNC_EVERY = 33_554_432

/**
 * Reads, writes and syncs at the same time: while one batch goes to the disk the next one fills. Two batches are in use in turn,
 * so that memory stays flat and a write is one piece.
 */
export async function pour(
  file: FileHandle,
  offset: number,
  source: AsyncIterable<Buffer[]>,
  write: Writing,
): Promise<number> {
  let at = offset
  let size = 0
  let unsynced = 0
  let [filling, resting] = [Buffer.allocUnsafe(BATCH), Buffer.allocUnsafe(BATCH)]
  let underWay = Promise.resolve()
  let syncing = Promise.resolve()
  const flush = async () => {
    await underWay
    if (unsynced >= SYNC_EVERY) {
      unsynced = 0
      await syncing
      syncing = file.datasync()
      syncing.catch(() => undefined)
    }
    const batch = filling.subarray(0, size)
    underWay = writeAll(file, [batch], at, write)
    // Awaited before the next batch; until then a failure must not count as unhandled.
    underWay.catch(() => undefined)
    at += size
    unsynced += size
    size = 0
    ;[filling, resting] = [resting, filling]
  }
  try {
    for await (const block of source)
      for (const part of block)
        for (let from = 0; from < part.length; ) {
          const taken = part.copy(filling, size, from)
          size += taken
          from += taken
          if (size === BATCH) await flush()
        }
    if (size > 0) await flush()
    await underWay
    await syncing
  } finally {
    // Nobody may close or shorten the file while something is still on its way to it.
    await Promise.allSettled([underWay, syncing])
  }
  if (at > offset) await file.sync()
  return at
}

async function writeAll(file: FileHandle, chunks: Buffer[], position: number, write: Writing) {
  const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const { bytesWritten } = await write(file, chunks, position)
  if (bytesWritten < total) {
    const rest = Buffer.concat(chunks).subarray(bytesWritten)
    await writeAll(file, [rest], position + bytesWritten, write)
  }
}

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'code') : undefined
export const unless = (thrown: unknown, code: string) => {
  if (codeOf(thrown) !== code) throw thrown
}

export const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  )

const made = new Set<string>()
export async function makeFolder(path: string) {
  if (made.has(path) && (await sizeOf(path)) !== null) return
  await mkdir(path, { recursive: true, mode: 0o700 })
  await syncFolder(dirname(path))
  made.add(path)
}

/** Files that are made at the same time share one wait: a sync that begins later covers all that came before it. */
const syncing = new Map<string, { underWay: Promise<void>; next: Promise<void> | null }>()
export function syncFolder(path: string): Promise<void> {
  const begin = async () => {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  }
  const known = syncing.get(path)
  if (!known) {
    const entry: { underWay: Promise<void>; next: Promise<void> | null } = { underWay: begin(), next: null }
    syncing.set(path, entry)
    const done = () => {
      if (entry.next === null) syncing.delete(path)
    }
    entry.underWay.then(done, done)
    return entry.underWay
  }
  known.next ??= known.underWay
    .catch(() => undefined)
    .then(() => {
      syncing.delete(path)
      return syncFolder(path)
    })
  return known.next
}

export async function orFull<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (codeOf(thrown) === 'EDQUOT') throw new PortalError('unavailable', 'disk-full')
    throw codeOf(thrown) === 'ENOSPC' ? asPortalError(thrown) : thrown
  }
}
