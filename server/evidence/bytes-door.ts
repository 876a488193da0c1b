import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Credential } from '#server/kernel/actor.ts'
import { credentialOf, sendProblem } from '#server/kernel/door.ts'
import { forbidden, notFound, PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import { store } from '#server/kernel/storage.ts'
import type { ByteRange, Kept } from '#server/kernel/storage-medium.ts'
import { readRange, startOf } from './byte-range.ts'
import { attachment } from './content-disposition.ts'
import { downloadEvidence } from './download-evidence.ts'
import { previewEvidence } from './preview-evidence.ts'
import { watchRight } from './right-to-read.ts'
import { readAsText } from './text-preview.ts'

const address = /^\/api\/evidence\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(preview|download)$/

/**
 * Nothing in the bytes runs, loads, frames or gets an origin. Tried with Chromium: its PDF viewer, a process of its own, opens
 * a sandboxed response too, so that PDF needs no weaker policy.
 */
const sandboxed =
  "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/** The bytes of exhibits: `/api/evidence/<itemId>/preview` shown in place, `/download?reason=…` as a file. */
export async function answerBytes(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
  try {
    const [, itemId, what] = address.exec(url.pathname) ?? []
    if (!itemId) throw notFound()
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD')
      throw new PortalError('invalid', 'method')
    }
    // A foreign page must not make an officer's browser fetch evidence, not even blindly: it would stand in the log.
    const site = req.headers['sec-fetch-site']
    if (site === 'cross-site' || site === 'same-site') throw forbidden('cross-origin')
    const credential = await credentialOf(req, 'evidence')
    if (what === 'download') await download(req, res, itemId, url, credential)
    else await preview(req, res, itemId, credential)
  } catch (thrown) {
    sendProblem(res, thrown)
  }
}

async function download(
  req: IncomingMessage,
  res: ServerResponse,
  itemId: string,
  url: URL,
  credential: Credential,
) {
  const reason = url.searchParams.get('reason') ?? ''
  const found = await execute(downloadEvidence, { itemId, reason }, credential)
  guard(res)
  res.setHeader('content-type', 'application/octet-stream')
  res.setHeader('content-disposition', attachment(found.fileName))
  res.setHeader('repr-digest', `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`)
  await send(req, res, itemId, found, credential)
}

async function preview(req: IncomingMessage, res: ServerResponse, itemId: string, credential: Credential) {
  const from = startOf(req.headers.range)
  const found = await execute(previewEvidence, { itemId, from }, credential)
  guard(res)
  if (found.rendering === 'text' || found.rendering === 'none') {
    const text = Buffer.from(await readAsText(found), 'utf8')
    res.setHeader('content-disposition', 'inline')
    res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-length': text.length })
    res.end(text)
    return
  }
  res.setHeader('content-disposition', 'inline')
  res.setHeader('content-type', found.mediaType)
  await send(req, res, itemId, found, credential)
}

function guard(res: ServerResponse) {
  res.setHeader('content-security-policy', sandboxed)
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('cache-control', 'no-store')
  res.setHeader('cross-origin-resource-policy', 'same-origin')
  res.setHeader('referrer-policy', 'no-referrer')
}

async function send(
  req: IncomingMessage,
  res: ServerResponse,
  itemId: string,
  kept: Kept,
  credential: Credential,
) {
  const { sha256, sizeBytes } = kept
  if ((await store().stat(kept))?.sizeBytes !== sizeBytes) throw notFound('bytes-missing')
  const tag = `"${sha256}"`
  const condition = req.headers['if-range']
  const range = condition && condition !== tag ? 'whole' : readRange(req.headers.range, sizeBytes)
  res.setHeader('accept-ranges', 'bytes')
  res.setHeader('etag', tag)
  if (range === 'unsatisfiable') {
    res.writeHead(416, { 'content-range': `bytes */${sizeBytes}`, 'content-length': 0 })
    res.end()
    return
  }
  const part = range === 'whole' ? { start: 0, end: sizeBytes - 1 } : range
  if (range !== 'whole') res.setHeader('content-range', `bytes ${part.start}-${part.end}/${sizeBytes}`)
  res.writeHead(range === 'whole' ? 200 : 206, { 'content-length': part.end - part.start + 1 })
  if (req.method === 'HEAD' || sizeBytes === 0) {
    res.end()
    return
  }
  await stream(res, itemId, kept, part, credential)
}

/** Sends the bytes for as long as the reader may have them. */
async function stream(
  res: ServerResponse,
  itemId: string,
  kept: Kept,
  part: ByteRange,
  credential: Credential,
) {
  const stop = watchRight(itemId, credential, () => res.destroy())
  try {
    await pipeline(store().open(kept, part), res)
  } catch {
    // The reader went away, or may not read on; either way there is nobody to tell.
    res.destroy()
  } finally {
    stop()
  }
}
