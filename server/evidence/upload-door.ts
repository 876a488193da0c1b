import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Credential } from '#server/kernel/actor.ts'
import { credentialOf, requireSameOrigin, sendProblem } from '#server/kernel/door.ts'
import { conflict, notFound, PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import { settings } from '#server/settings.ts'
import { abandonUpload } from './abandon-upload.ts'
import { authorizeUpload } from './authorize-upload.ts'
import { finishUpload } from './finish-upload.ts'
import { openUpload } from './open-upload.ts'
import { hashWhole, receive } from './staging.ts'

export const uploadsPath = '/api/evidence/uploads'
const version = '1.0.0'
const address = new RegExp(`^${uploadsPath}(?:/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?/?$`)

/**
 * Resumable uploads by tus 1.0 (https://tus.io/protocols/resumable-upload): core, creation, termination, expiration.
 * Written on node:http itself, so that bytes go from the socket to the hash and the disk through nothing else.
 * Every request is an operation; the metadata of a creation carries `caseId`, `filename` and `filetype`.
 */
export async function answerUpload(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
  res.setHeader('tus-resumable', version)
  res.setHeader('cache-control', 'no-store')
  res.setHeader('x-content-type-options', 'nosniff')
  try {
    requireSameOrigin(req)
    if (req.method === 'OPTIONS') return announce(res)
    if (req.headers['tus-resumable'] !== version) {
      res.setHeader('tus-version', version)
      throw new PortalError('precondition', 'tus-version')
    }
    const found = address.exec(path)
    const uploadId = found?.[1]
    const credential = await credentialOf(req, 'evidence')
    if (found && !uploadId && req.method === 'POST') return await create(req, res, credential)
    if (!uploadId) throw notFound()
    if (req.method === 'HEAD') return await tell(res, uploadId, credential)
    if (req.method === 'PATCH') return await take(req, res, uploadId, credential)
    if (req.method === 'DELETE') return await drop(res, uploadId, credential)
    res.setHeader('allow', 'OPTIONS, POST, HEAD, PATCH, DELETE')
    throw new PortalError('invalid', 'method')
  } catch (thrown) {
    // A body that nobody reads any more must not keep the line busy.
    if (!req.complete) res.setHeader('connection', 'close')
    sendProblem(res, thrown)
  }
}

function announce(res: ServerResponse) {
  res.writeHead(204, {
    'tus-version': version,
    'tus-extension': 'creation,termination,expiration',
    'tus-max-size': String(settings().maxUploadBytes),
  })
  res.end()
}

async function create(req: IncomingMessage, res: ServerResponse, credential: Credential) {
  const sizeBytes = wholeNumber(req.headers['upload-length'])
  const told = metadata(req.headers['upload-metadata'])
  const input = {
    caseId: told.get('caseId') ?? '',
    fileName: told.get('filename') ?? '',
    declaredType: told.get('filetype') ?? '',
    sizeBytes,
  }
  const { uploadId, expiresAt } = await execute(openUpload, input, credential)
  // Nothing will follow for a file without content.
  if (sizeBytes === 0) await execute(finishUpload, { uploadId }, credential)
  res.writeHead(201, {
    location: `${uploadsPath}/${uploadId}`,
    'upload-expires': expiresAt.toUTCString(),
    'content-length': 0,
  })
  res.end()
}

async function tell(res: ServerResponse, uploadId: string, credential: Credential) {
  const found = await authorized(uploadId, credential)
  if (found.state === 'receiving' && found.offset === found.sizeBytes)
    await finish(uploadId, found, credential)
  res.writeHead(200, {
    'upload-offset': String(found.offset),
    'upload-length': String(found.sizeBytes),
    'upload-expires': found.expiresAt.toUTCString(),
  })
  res.end()
}

async function take(req: IncomingMessage, res: ServerResponse, uploadId: string, credential: Credential) {
  if (req.headers['content-type'] !== 'application/offset+octet-stream')
    throw new PortalError('invalid', 'media-type')
  const offset = wholeNumber(req.headers['upload-offset'])
  const found = await authorized(uploadId, credential)
  if (found.offset !== offset) throw conflict('upload-offset', { offset: found.offset })
  const rest = found.sizeBytes - offset
  if (Number(req.headers['content-length'] ?? 0) > rest)
    throw new PortalError('invalid', 'too-large', { limit: rest })
  const reached = await alone(uploadId, req, () => receive(uploadId, offset, upTo(req, rest)))
  if (reached === found.sizeBytes && found.state === 'receiving')
    await finish(uploadId, { sizeBytes: reached }, credential)
  res.writeHead(204, { 'upload-offset': String(reached), 'upload-expires': found.expiresAt.toUTCString() })
  res.end()
}

async function drop(res: ServerResponse, uploadId: string, credential: Credential) {
  await authorized(uploadId, credential)
  await execute(abandonUpload, { uploadId }, credential)
  res.writeHead(204)
  res.end()
}

/** Only whoever may go on with an upload puts an end to the request that still holds it, such as one on a line that died. */
async function authorized(uploadId: string, credential: Credential) {
  const found = await execute(authorizeUpload, { uploadId }, credential)
  const holder = receiving.get(uploadId)
  if (!holder) return found
  holder.req.destroy()
  await holder.ended
  return execute(authorizeUpload, { uploadId }, credential)
}

const receiving = new Map<string, { req: IncomingMessage; ended: Promise<unknown> }>()

async function alone<T>(uploadId: string, req: IncomingMessage, act: () => Promise<T>): Promise<T> {
  if (receiving.has(uploadId)) throw conflict('upload-busy')
  const acting = act()
  const held = { req, ended: acting.catch(() => undefined) }
  receiving.set(uploadId, held)
  try {
    return await acting
  } finally {
    receiving.delete(uploadId)
  }
}

/** After a restart the staged bytes are read once more here, outside of the transaction that notes the result. */
async function finish(uploadId: string, { sizeBytes }: { sizeBytes: number }, credential: Credential) {
  await hashWhole(uploadId, sizeBytes)
  await execute(finishUpload, { uploadId }, credential)
}

async function* upTo(req: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > limit) throw new PortalError('invalid', 'too-large', { limit })
    yield chunk
  }
}

function wholeNumber(header: string | string[] | undefined): number {
  const value = typeof header === 'string' && /^\d{1,16}$/.test(header) ? Number(header) : Number.NaN
  if (!Number.isSafeInteger(value)) throw new PortalError('invalid', 'upload-header')
  return value
}

/** `key base64,key base64`; a value that is no UTF-8 counts as not given. */
function metadata(header: string | string[] | undefined): Map<string, string> {
  const told = new Map<string, string>()
  for (const pair of String(header ?? '').split(',')) {
    const [key = '', value = ''] = pair.trim().split(' ')
    try {
      told.set(key, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'base64')))
    } catch {
      told.delete(key)
    }
  }
  return told
}
