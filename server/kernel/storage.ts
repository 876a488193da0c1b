import { createReadStream } from 'node:fs'
import { chmod, type FileHandle, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { settings } from '#server/settings.ts'
import { asPortalError, PortalError, precondition } from './errors.ts'

/** First and last byte, both included (RFC 9110, 14.1.2). */
export type ByteRange = { start: number; end: number }

/** Bytes by content: staged under an upload's id while they arrive, then for good under their SHA-256. */
export interface Store {
  /** Makes the empty staged file; it is on stable storage when this resolves. */
  begin(uploadId: string): Promise<void>
  /**
   * Writes what `source` yields at `offset` and makes it stable. A source that breaks off keeps what came before.
   * `onChunk` sees every chunk in order. Answers with the new offset. @throws unavailable `disk-full`: then nothing was added
   */
  append(
    uploadId: string,
    offset: number,
    source: AsyncIterable<Buffer>,
    onChunk: (chunk: Buffer) => void,
  ): Promise<number>
  /** Bytes that are staged, or null when there is no such file. */
  staged(uploadId: string): Promise<number | null>
  openStaged(uploadId: string, range?: ByteRange): Readable
  /** Staging to final: atomic, never over existing bytes, stable when it resolves; may be repeated. */
  put(uploadId: string, sha256: string, sizeBytes: number): Promise<void>
  discard(uploadId: string): Promise<void>
  open(sha256: string, range?: ByteRange): Readable
  has(sha256: string): Promise<boolean>
  stat(sha256: string): Promise<{ sizeBytes: number } | null>
  /** Deletes staged files that nobody has written to since; answers with how many. */
  sweep(before: Date): Promise<number>
}

type Writing = (file: FileHandle, chunks: Buffer[], position: number) => Promise<{ bytesWritten: number }>
const writing: Writing = (file, chunks, position) => file.writev(chunks, position)

// Large enough that the disk is not asked for every packet, small enough that memory stays flat.
const BATCH = 1_048_576

/** A folder on a local disk: `staging/<uploadId>` and `evidence/<aa>/<sha256>`. `write` is replaced in tests of a full disk. */
export function localStore(dir: string, write: Writing = writing): Store {
  const stagedPath = (uploadId: string) => join(dir, 'staging', checked(uploadId, /^[0-9a-f-]{36}$/))
  const finalPath = (sha256: string) =>
    join(dir, 'evidence', sha256.slice(0, 2), checked(sha256, /^[0-9a-f]{64}$/))

  return {
    begin: (uploadId) =>
      orFull(async () => {
        const path = stagedPath(uploadId)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        const file = await open(path, 'wx', 0o600)
        await file.close()
        await syncFolder(dirname(path))
      }),
    append: (uploadId, offset, source, onChunk) =>
      orFull(async () => {
        const file = await open(stagedPath(uploadId), 'r+')
        try {
          return await pour(file, offset, source, onChunk, write)
        } catch (thrown) {
          await file.truncate(offset)
          throw thrown
        } finally {
          await file.close()
        }
      }),
    staged: async (uploadId) => (await sizeOf(stagedPath(uploadId)))?.sizeBytes ?? null,
    openStaged: (uploadId, range) => createReadStream(stagedPath(uploadId), range),
    put: (uploadId, sha256, sizeBytes) =>
      orFull(async () => {
        const [from, to] = [stagedPath(uploadId), finalPath(sha256)]
        const waiting = await sizeOf(from)
        if (waiting && waiting.sizeBytes !== sizeBytes) throw precondition('bytes-missing')
        if (waiting) {
          await mkdir(dirname(to), { recursive: true, mode: 0o700 })
          await chmod(from, 0o400)
          // link, not rename: it refuses to take the place of bytes that are there already.
          await link(from, to).catch((thrown: unknown) => unless(thrown, 'EEXIST'))
          await syncFolder(dirname(to))
          await syncFolder(join(dir, 'evidence'))
        }
        if ((await sizeOf(to))?.sizeBytes !== sizeBytes) throw precondition('bytes-missing')
        await rm(from, { force: true })
      }),
    discard: (uploadId) => rm(stagedPath(uploadId), { force: true }),
    open: (sha256, range) => createReadStream(finalPath(sha256), { ...range, highWaterMark: 262_144 }),
    has: async (sha256) => (await sizeOf(finalPath(sha256))) !== null,
    stat: (sha256) => sizeOf(finalPath(sha256)),
    sweep: async (before) => {
      const names = await readdir(join(dir, 'staging')).catch(() => [])
      let swept = 0
      for (const name of names) {
        const found = await stat(join(dir, 'staging', name)).catch(() => null)
        if (!found || found.mtime >= before) continue
        await rm(join(dir, 'staging', name), { force: true })
        swept++
      }
      return swept
    },
  }
}

/** Reads and writes at the same time: while one batch goes to the disk the next one fills. */
async function pour(
  file: FileHandle,
  offset: number,
  source: AsyncIterable<Buffer>,
  onChunk: (chunk: Buffer) => void,
  write: Writing,
): Promise<number> {
  let at = offset
  let batch: Buffer[] = []
  let size = 0
  let underWay = Promise.resolve()
  const flush = () => {
    const [chunks, position] = [batch, at]
    at += size
    batch = []
    size = 0
    underWay = writeAll(file, chunks, position, write)
    // Awaited before the next batch; until then a failure must not count as unhandled.
    underWay.catch(() => undefined)
  }
  try {
    for await (const chunk of source) {
      onChunk(chunk)
      batch.push(chunk)
      size += chunk.length
      if (size < BATCH) continue
      await underWay
      flush()
    }
  } catch (thrown) {
    // A line that broke is the sender's to resume; anything else means that the bytes cannot be kept.
    if (!isBrokenLine(thrown)) throw thrown
  }
  await underWay
  if (size > 0) flush()
  await underWay
  await file.sync()
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
const isBrokenLine = (thrown: unknown) =>
  ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].some((code) => code === codeOf(thrown))
const unless = (thrown: unknown, code: string) => {
  if (codeOf(thrown) !== code) throw thrown
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => ({ sizeBytes: size }),
    () => null,
  )

/** A path part that came from outside the store is of this shape or nothing is opened. */
function checked(part: string, shape: RegExp): string {
  if (!shape.test(part)) throw new PortalError('invalid', 'input')
  return part
}

async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

async function orFull<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (codeOf(thrown) === 'EDQUOT') throw new PortalError('unavailable', 'disk-full')
    throw codeOf(thrown) === 'ENOSPC' ? asPortalError(thrown) : thrown
  }
}

let shared: Store | undefined

/** The store of this process. */
export function store(): Store {
  shared ??= localStore(settings().dataDir)
  return shared
}
export function shareStore(given: Store | undefined): void {
  shared = given
}
