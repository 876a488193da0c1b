import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { authorizeUpload } from '#server/evidence/authorize-upload.ts'
import { forget } from '#server/evidence/staging.ts'
import { execute } from '#server/kernel/execute.ts'
import { localStore, shareStore, store } from '#server/kernel/storage.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows } from '#tests/support/makers.ts'
import {
  aDoor,
  aStore,
  aToken,
  aWorld,
  exhibitFields,
  sha256,
  tus,
  uploadHeaders,
  type World,
} from './world.ts'

const db = useDatabase()
const dir = aStore()
const base = aDoor()
let w: World
let mine: { authorization: string }
let foreign: { authorization: string }
beforeAll(async () => {
  w = await aWorld(db.admin())
  mine = await aToken(db.admin(), w.officer)
  foreign = await aToken(db.admin(), w.foreigner)
})
afterEach(() => shareStore(localStore(dir)))

async function create(bytes: Buffer, fileName = 'clip.bin', headers = mine) {
  const answer = await fetch(`${base()}/api/evidence/uploads`, {
    method: 'POST',
    headers: tus({ ...headers, ...uploadHeaders(w.caseId, fileName, bytes.length) }),
  })
  return {
    answer,
    url: `${base()}${answer.headers.get('location')}`,
    uploadId: answer.headers.get('location')?.split('/').at(-1) ?? '',
  }
}
const patch = (url: string, offset: number, body: Buffer, headers = mine) =>
  fetch(url, {
    method: 'PATCH',
    headers: tus({
      ...headers,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    }),
    body: new Uint8Array(body),
  })
const head = (url: string, headers = mine) => fetch(url, { method: 'HEAD', headers: tus(headers) })

/** Begins to send the whole and stops after a part; the line stays open. */
async function stall(url: string, bytes: Buffer, sent: number) {
  const headers = tus({
    ...mine,
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
    'content-length': String(bytes.length),
  })
  const req = request(url, { method: 'PATCH', headers })
  req.on('error', () => undefined)
  req.write(bytes.subarray(0, sent))
  await new Promise((resolve) => setTimeout(resolve, 600))
  return req
}

describe('the upload door', () => {
  test('takes a file in parts, and the hash is that of the whole', async () => {
    const bytes = randomBytes(3_000_000)
    const { url, uploadId, answer } = await create(bytes, 'évidence № 1.bin')
    expect(answer.status).toBe(201)
    expect((await patch(url, 0, bytes.subarray(0, 1_000_000))).headers.get('upload-offset')).toBe('1000000')
    expect((await patch(url, 5, bytes)).status).toBe(409)
    expect((await patch(url, 1_000_000, bytes)).status).toBe(400)
    expect((await patch(url, 1_000_000, bytes.subarray(1_000_000))).status).toBe(204)
    const found = await execute(authorizeUpload, { uploadId }, w.officer)
    expect(found).toMatchObject({ state: 'received', sha256: sha256(bytes) })
  })

  test('goes on after a cut line, and after a restart that forgot the running hash', async () => {
    const bytes = randomBytes(4_000_000)
    const { url, uploadId } = await create(bytes)
    const torn = await stall(url, bytes, 2_500_000)
    torn.destroy(new Error('cut'))
    const offset = Number((await head(url)).headers.get('upload-offset'))
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThan(bytes.length)
    forget(uploadId)
    expect((await patch(url, offset, bytes.subarray(offset))).status).toBe(204)
    expect(await execute(authorizeUpload, { uploadId }, w.officer)).toMatchObject({ sha256: sha256(bytes) })
  })

  test('lets a new request take over from one whose line died silently', async () => {
    const bytes = randomBytes(1_000_000)
    const { url } = await create(bytes)
    await stall(url, bytes, 300_000)
    const offset = Number((await head(url)).headers.get('upload-offset'))
    expect(offset).toBe(300_000)
    expect((await patch(url, offset, bytes.subarray(offset))).status).toBe(204)
  })

  test('finishes an upload whose last answer was lost', async () => {
    const bytes = randomBytes(1000)
    const { url, uploadId } = await create(bytes)
    await store().append(uploadId, 0, Readable.from([bytes]), () => undefined)
    expect((await head(url)).headers.get('upload-offset')).toBe('1000')
    expect(await execute(authorizeUpload, { uploadId }, w.officer)).toMatchObject({
      state: 'received',
      sha256: sha256(bytes),
    })
  })

  test('is not there for anybody else: another agency, a colleague, a visitor', async () => {
    const bytes = randomBytes(100)
    const { url } = await create(bytes)
    const colleague = await aToken(db.admin(), w.manager)
    for (const headers of [foreign, colleague]) {
      expect((await head(url, headers)).status).toBe(404)
      expect((await patch(url, 0, bytes, headers)).status).toBe(404)
      expect((await fetch(url, { method: 'DELETE', headers: tus(headers) })).status).toBe(404)
    }
    expect((await head(url, { authorization: '' })).status).toBe(401)
    expect((await head(url)).headers.get('upload-offset')).toBe('0')
  })

  test('refuses a foreign page, a read-only token, a case that is not there, a size above the limit', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${base()}/api/evidence/uploads`, { method: 'POST', headers: tus(headers) })
    const good = uploadHeaders(w.caseId, 'a.bin', 10)
    expect((await post({ ...good, cookie: 'tripoint=x', origin: 'https://elsewhere.example' })).status).toBe(
      403,
    )
    const readOnly = await aToken(db.admin(), w.officer, ['evidence:read'])
    expect((await post({ ...good, ...readOnly })).status).toBe(403)
    const elsewhere = uploadHeaders('0198c1f0-0000-7000-8000-000000000000', 'a.bin', 10)
    expect((await post({ ...elsewhere, ...mine })).status).toBe(404)
    expect((await post({ ...good, ...mine, 'upload-length': String(2 ** 50) })).status).toBe(400)
    expect((await post({ ...good, ...mine, 'upload-length': 'many' })).status).toBe(400)
    expect((await fetch(`${base()}/api/evidence/uploads`, { method: 'POST', headers: mine })).status).toBe(
      412,
    )
  })

  test('takes back an upload: its bytes and its address are gone', async () => {
    const { url } = await create(randomBytes(10))
    expect((await fetch(url, { method: 'DELETE', headers: tus(mine) })).status).toBe(204)
    expect((await head(url)).status).toBe(412)
    expect(await auditRows(db.admin(), 'evidence.upload-abandoned')).toHaveLength(1)
  })

  test('labels a file without content, at once', async () => {
    const { uploadId } = await create(Buffer.alloc(0), 'nothing.pdf')
    const receipt = await execute(
      attachEvidence,
      { ...exhibitFields, uploadId, exhibitNumber: 'Z-1', sha256: sha256(Buffer.alloc(0)) },
      w.officer,
    )
    expect(receipt).toMatchObject({ sizeBytes: 0, mediaType: 'application/x-empty' })
  })

  test('a full disk: 503, no half part, and the upload goes on when there is room', async () => {
    const bytes = randomBytes(5_000_000)
    const { url, uploadId } = await create(bytes)
    expect((await patch(url, 0, bytes.subarray(0, 1_000_000))).status).toBe(204)
    let room = 1_500_000
    shareStore(
      localStore(dir, async (file, chunks, position) => {
        room -= chunks.reduce((sum, chunk) => sum + chunk.length, 0)
        if (room < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        return file.writev(chunks, position)
      }),
    )
    const answer = await patch(url, 1_000_000, bytes.subarray(1_000_000))
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ reason: 'disk-full' })
    expect((await head(url)).headers.get('upload-offset')).toBe('1000000')
    const attach = execute(
      attachEvidence,
      { ...exhibitFields, uploadId, exhibitNumber: 'Q-1', sha256: sha256(bytes) },
      w.officer,
    )
    await expect(attach).rejects.toMatchObject({ reason: 'upload-incomplete' })
    shareStore(localStore(dir))
    expect((await patch(url, 1_000_000, bytes.subarray(1_000_000))).status).toBe(204)
    expect(await execute(authorizeUpload, { uploadId }, w.officer)).toMatchObject({ sha256: sha256(bytes) })
  })
})
