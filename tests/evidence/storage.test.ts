import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLAIN } from '#server/kernel/storage-blocks.ts'
import { keyring } from '#server/kernel/storage-keys.ts'
import { localMedium } from '#server/kernel/storage-local.ts'
import type { Medium, Store } from '#server/kernel/storage-medium.ts'
import { s3Medium } from '#server/kernel/storage-s3.ts'
import { sealedStore } from '#server/kernel/storage-sealed.ts'
import { hasObjectStore, startObjectStore } from '#tests/support/object-store.ts'

const [first, second] = ['first master key, 32 characters ok', 'second master key, 32 characters o']
const ring = keyring([first])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const newId = () => {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
async function* chunked(bytes: Buffer, step = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}
async function* torn(bytes: Buffer): AsyncGenerator<Buffer> {
  yield* chunked(bytes)
  throw Object.assign(new Error('the line broke'), { code: 'ECONNRESET' })
}
const nothing = () => undefined
async function gather(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
async function stored(store: Store, bytes: Buffer) {
  const kept = { uploadId: newId(), sha256: sha256(bytes), sizeBytes: bytes.length }
  await store.begin(kept.uploadId, bytes.length)
  if (bytes.length > 0) await store.append(kept.uploadId, 0, chunked(bytes), nothing)
  await store.put(kept.uploadId, bytes.length)
  return kept
}

/** Stands between the portal and the real store; a fault is what happens to the next request that fits it. */
type Fault = { when: (method: string, url: string) => boolean; does: '503' | 'lost' | 'hangup' | 'lies' }
const faults: Fault[] = []
function faultyProxy(target: string): Promise<{ url: string; server: Server }> {
  const server = createServer((req, res) => {
    const at = faults.findIndex((fault) => fault.when(req.method ?? '', req.url ?? ''))
    const [fault] = at < 0 ? [] : faults.splice(at, 1)
    if (fault?.does === '503') {
      req.resume().on('end', () => res.writeHead(503).end())
      return
    }
    if (fault?.does === 'hangup') {
      req.socket.destroy()
      return
    }
    const headers = { ...req.headers, connection: 'close' }
    const on = request(target + req.url, { method: req.method, headers, agent: false }, (answer) => {
      // Done in the store, but nobody hears of it.
      if (fault?.does === 'lost') {
        answer.resume().on('end', () => req.socket.destroy())
        return
      }
      if (fault?.does === 'lies') answer.headers.etag = `"${'0'.repeat(32)}"`
      const { connection: _, ...told } = answer.headers
      res.writeHead(answer.statusCode ?? 500, told)
      answer.pipe(res)
    })
    on.on('error', () => res.destroy())
    req.pipe(on)
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      resolve({ server, url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}` })
    }),
  )
}

const dir = mkdtempSync(join(tmpdir(), 'tripoint-media-'))
const media: Record<string, () => Medium> = { 'a local disk': () => localMedium(dir) }
let closing: (() => Promise<void>) | undefined
if (hasObjectStore) {
  let made: Medium | undefined
  media['an S3 server'] = () => made ?? localMedium('/nowhere')
  beforeAll(async () => {
    const { settings, stop } = await startObjectStore()
    const { server, url } = await faultyProxy(settings.url)
    closing = async () => {
      server.closeAllConnections()
      server.close()
      await stop()
    }
    media.fresh = () => s3Medium({ ...settings, url })
    media.stranger = () => s3Medium({ ...settings, url, secretKey: 'a wrong secret' })
    made = media.fresh()
  }, 120_000)
}
afterAll(async () => {
  await closing?.()
  rmSync(dir, { recursive: true, force: true })
})
const names = Object.keys(media)

describe.each(names)('on %s', (name) => {
  const medium = () => media[name]?.() ?? localMedium(dir)
  const store = () => sealedStore(medium(), ring)

  test.each([0, 1, PLAIN - 1, PLAIN, PLAIN + 1, 3 * PLAIN, 1_000_000])(
    '%i bytes come back as they went in',
    async (size) => {
      const bytes = randomBytes(size)
      const kept = await stored(store(), bytes)
      // Another process: nothing is remembered.
      const other = store()
      expect(await other.stat(kept)).toEqual({ sizeBytes: size })
      expect((await gather(other.open(kept))).equals(bytes)).toBe(true)
      await other.put(kept.uploadId, size)
    },
  )

  test('any range is read, of its own blocks only', async () => {
    const bytes = randomBytes(5 * PLAIN + 77)
    const kept = await stored(store(), bytes)
    const reading = store()
    const at = fc.integer({ min: 0, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, at, async (a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) }
        const part = await gather(reading.open(kept, range))
        expect(part.equals(bytes.subarray(range.start, range.end + 1))).toBe(true)
      }),
      { numRuns: name === 'a local disk' ? 60 : 12 },
    )
  })

  test('an upload that is cut at every place goes on there, in any process', async () => {
    const bytes = randomBytes(1_000_000)
    const uploadId = newId()
    await store().begin(uploadId, bytes.length)
    let offset = 0
    for (const step of [1, 10, PLAIN - 11, 1, 100_000, 65_536, 200_001, 3]) {
      const reached = await store().append(
        uploadId,
        offset,
        torn(bytes.subarray(offset, offset + step)),
        nothing,
      )
      expect(reached).toBe(offset + step)
      offset = reached
      expect(await store().staged(uploadId)).toBe(offset)
    }
    await expect(store().append(uploadId, offset - 1, chunked(bytes), nothing)).rejects.toMatchObject({
      reason: 'upload-offset',
    })
    await store().append(uploadId, offset, chunked(bytes.subarray(offset)), nothing)
    const whole = { start: 0, end: bytes.length - 1 }
    expect((await gather(store().openStaged(uploadId, whole))).equals(bytes)).toBe(true)
    await store().put(uploadId, bytes.length)
    const kept = { uploadId, sha256: sha256(bytes), sizeBytes: bytes.length }
    expect((await gather(store().open(kept))).equals(bytes)).toBe(true)
  })

  test('what is not whole is never put, and what is taken back is gone', async () => {
    const uploadId = newId()
    await store().begin(uploadId, 100_000)
    await store().append(uploadId, 0, torn(randomBytes(70_000)), nothing)
    await expect(store().put(uploadId, 100_000)).rejects.toMatchObject({ reason: 'bytes-missing' })
    await expect(store().put(uploadId, 70_000)).rejects.toMatchObject({ reason: 'bytes-missing' })
    await store().discard(uploadId)
    expect(await store().staged(uploadId)).toBeNull()
    await expect(store().append(uploadId, 0, torn(Buffer.alloc(1)), nothing)).rejects.toMatchObject({
      reason: 'bytes-missing',
    })
  })

  test('a new master key takes over without touching the bytes, and then the old one can go', async () => {
    const bytes = randomBytes(70_000)
    const kept = await stored(store(), bytes)
    const both = sealedStore(medium(), keyring([second, first]))
    expect((await both.rewrap()).rewrapped).toBeGreaterThan(0)
    expect((await both.rewrap()).rewrapped).toBe(0)
    const after = sealedStore(medium(), keyring([second]))
    expect((await gather(after.open(kept))).equals(bytes)).toBe(true)
    await expect(store().open(kept).toArray()).rejects.toMatchObject({ reason: 'no-master-key' })
    await sealedStore(medium(), keyring([first, second])).rewrap()
  })

  test('objects are listed, and one that no row names can go', async () => {
    const kept = await stored(store(), randomBytes(10))
    const listed = async () => {
      const ids: string[] = []
      for await (const { uploadId } of store().list()) ids.push(uploadId)
      return ids
    }
    expect(await listed()).toContain(kept.uploadId)
    await store().remove(kept.uploadId)
    expect(await listed()).not.toContain(kept.uploadId)
    expect(await store().stat(kept)).toBeNull()
  })

  test('two who send the same bytes at the same time get an object each', async () => {
    const bytes = randomBytes(200_000)
    const both = await Promise.all([stored(store(), bytes), stored(store(), bytes)])
    for (const kept of both) expect((await gather(store().open(kept))).equals(bytes)).toBe(true)
  })
})

describe.runIf(hasObjectStore)('a store on a bad day', () => {
  const store = () => sealedStore(media.fresh?.() ?? localMedium(dir), ring)
  const isPart = (method: string, url: string) => method === 'PUT' && url.includes('partNumber')
  const isComplete = (method: string, url: string) => method === 'POST' && url.includes('uploadId=')
  const large = randomBytes(20_000_000)

  test.each([
    ['answers 503 to a part', { when: isPart, does: '503' }],
    ['hangs up in the middle of a part', { when: isPart, does: 'hangup' }],
    ['takes a part and its answer is lost', { when: isPart, does: 'lost' }],
    ['lies about the ETag of a part', { when: isPart, does: 'lies' }],
    ['answers 503 at the end', { when: isComplete, does: '503' }],
    ['finishes and its answer is lost', { when: isComplete, does: 'lost' }],
  ] as const)('%s: the bytes are whole all the same', async (_, fault) => {
    faults.push(fault)
    const kept = await stored(store(), large)
    expect(faults).toEqual([])
    expect(sha256(await gather(store().open(kept)))).toBe(kept.sha256)
  })

  test('is away for long: nothing is promised, and the upload goes on when it is back', async () => {
    const uploadId = newId()
    await store().begin(uploadId, large.length)
    for (let n = 0; n < 8; n += 1) faults.push({ when: isPart, does: '503' })
    await expect(store().append(uploadId, 0, chunked(large), nothing)).rejects.toMatchObject({
      code: 'unavailable',
      reason: 'store-unavailable',
    })
    faults.length = 0
    await expect(store().put(uploadId, large.length)).rejects.toMatchObject({ reason: 'bytes-missing' })
    const offset = (await store().staged(uploadId)) ?? 0
    await store().append(uploadId, offset, chunked(large.subarray(offset)), nothing)
    await store().put(uploadId, large.length)
    const kept = { uploadId, sha256: sha256(large), sizeBytes: large.length }
    expect(sha256(await gather(store().open(kept)))).toBe(kept.sha256)
  })

  test('refuses who does not have the secret', async () => {
    const stranger = sealedStore(media.stranger?.() ?? localMedium(dir), ring)
    await expect(stranger.begin(newId(), 1)).rejects.toMatchObject({ reason: 'store-unavailable' })
  })
})
