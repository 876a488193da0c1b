import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows } from '#tests/support/makers.ts'
import { aDoor, anExhibit, aStore, aToken, aWorld, released, sha256, type World } from './world.ts'

const db = useDatabase()
aStore()
const base = aDoor()
let w: World
let mine: { authorization: string }
let foreign: { authorization: string }
beforeAll(async () => {
  w = await aWorld(db.admin())
  mine = await aToken(db.admin(), w.officer)
  foreign = await aToken(db.admin(), w.foreigner, ['evidence:read'])
})
const get = (itemId: string, what: string, headers: Record<string, string> = mine) =>
  fetch(`${base()}/api/evidence/${itemId}/${what}`, { headers })
const download = 'download?reason=preparing%20interview'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])

describe('downloads', () => {
  test('send the very bytes, as a file, and record the reason', async () => {
    const bytes = randomBytes(300_000)
    const { itemId } = await anExhibit(w.officer, w.caseId, bytes, { fileName: '../«Été» "nº 1".html' })
    const answer = await get(itemId, download)
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(bytes))
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="__Ete_ _no 1_.html"; filename*=UTF-8''_%C2%AB%C3%89t%C3%A9%C2%BB%20_n%C2%BA%201_.html`,
    )
    expect((await auditRows(db.admin(), 'evidence.downloaded')).at(-1)).toMatchObject({
      reason: 'preparing interview',
      subject_id: itemId,
      officer_id: w.officer.officerId,
    })
    expect((await get(itemId, 'download')).status).toBe(400)
  })

  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/1000', 0, 10],
    ['bytes=990-', 206, 'bytes 990-999/1000', 990, 1000],
    ['bytes=-5', 206, 'bytes 995-999/1000', 995, 1000],
    ['bytes=0-5000', 206, 'bytes 0-999/1000', 0, 1000],
    ['bytes=1000-', 416, 'bytes */1000', 0, 0],
    ['bytes=-0', 416, 'bytes */1000', 0, 0],
    ['bytes=9-2', 200, null, 0, 1000],
    ['bytes=0-1,5-6', 200, null, 0, 1000],
    ['lines=1-2', 200, null, 0, 1000],
  ])('answer the range %s with %i', async (range, status, contentRange, start, end) => {
    const bytes = randomBytes(1000)
    const { itemId } = await anExhibit(w.officer, w.caseId, bytes)
    const answer = await get(itemId, download, { ...mine, range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, contentRange])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes.subarray(start, end))
  })

  test('are not there for another agency, byte for byte, until released and after it was revoked', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    const gone = async () => {
      for (const what of [download, 'preview'])
        for (const range of [undefined, 'bytes=0-0', 'bytes=999-', 'bytes=5000-']) {
          const answer = await get(itemId, what, range ? { ...foreign, range } : foreign)
          expect(answer.status).toBe(404)
          expect(await answer.json()).toMatchObject({ reason: 'not-found' })
        }
    }
    await gone()
    const release = await released(db.admin(), w, itemId)
    expect((await get(itemId, download, { ...foreign, range: 'bytes=0-0' })).status).toBe(206)
    await release.revoke()
    await gone()
    expect((await get(itemId, 'preview', {})).status).toBe(401)
    expect((await get(itemId, 'preview', { ...mine, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})

describe('previews', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const html = '<!doctype html><script>alert(1)</script>'
  test.each([
    ['a picture', png, 'photo.png', 'image/png', 'image/png'],
    ['a PDF under another name', pdf, 'photo.jpg', 'application/pdf', 'application/pdf'],
    ['SVG as its source', Buffer.from(svg), 'plan.svg', 'image/svg+xml', 'text/plain; charset=utf-8'],
    ['HTML as its source', Buffer.from(html), 'a.txt', 'text/html', 'text/plain; charset=utf-8'],
    ['a table', Buffer.from('a;b\n1;2\n3;4\n'), 'a.bin', 'text/csv', 'text/plain; charset=utf-8'],
    [
      'unknown bytes as a listing',
      Buffer.from([0, 1, 2, 255]),
      'a.exe',
      'application/octet-stream',
      'text/plain; charset=utf-8',
    ],
  ])('show %s', async (_, bytes, fileName, found, sentAs) => {
    const { itemId, mediaType } = await anExhibit(w.officer, w.caseId, bytes, { fileName })
    expect(mediaType).toBe(found)
    const answer = await get(itemId, 'preview')
    expect(answer.headers.get('content-type')).toBe(sentAs)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox;/)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('say what a file is by its content, and warn of a wrong claim and of two faces', async () => {
    const twoFaced = Buffer.concat([png, Buffer.from('PK\x03\x04'), zipEnd])
    const { itemId } = await anExhibit(w.officer, w.caseId, twoFaced, {
      fileName: 'invoice.pdf',
      declaredType: 'application/pdf',
    })
    const seen = await execute(getEvidence, { itemId }, w.officer)
    expect(seen).toMatchObject({ mediaType: 'image/png', isMistyped: true, otherFaces: ['application/zip'] })
    const empty = await anExhibit(w.officer, w.caseId, Buffer.alloc(0), {
      fileName: 'a.pdf',
      declaredType: 'application/pdf',
    })
    expect(await execute(getEvidence, { itemId: empty.itemId }, w.officer)).toMatchObject({
      type: 'empty',
      isMistyped: false,
      otherFaces: [],
    })
  })
})
