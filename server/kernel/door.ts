import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Credential, Door } from './actor.ts'
import { asPortalError, forbidden, PortalError, statusOf } from './errors.ts'
import { credentialFrom } from './session-cookie.ts'

/** A part of the address space that the portal's own server answers, in front of Next. */
export type HttpDoor = { prefix: string; handle(req: IncomingMessage, res: ServerResponse): Promise<void> }

/** Where the request came from; behind a proxy that is trusted by setting, the outer server has put it right already. */
export const addressOf = (req: IncomingMessage): string => {
  const told = req.headers['x-tripoint-address']
  return (typeof told === 'string' && told) || req.socket.remoteAddress || ''
}

const bearer = /^Bearer (tp_[A-Za-z0-9_-]{20,100})$/
export const hashOfToken = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A bearer token, else the session cookie, else nothing: a visitor. */
export async function credentialOf(req: IncomingMessage, door: Door): Promise<Credential> {
  const address = addressOf(req)
  const token = bearer.exec(req.headers.authorization ?? '')?.[1]
  if (token) return { kind: 'token', hash: hashOfToken(token), address, door }
  return credentialFrom(req.headers.cookie ?? null, address, door)
}

/**
 * Every write by cookie comes from the portal's own pages: the browser says so itself (Fetch Metadata), or the Origin is ours.
 * A bearer token is no ambient authority and needs no such check.
 * @throws forbidden `cross-origin`
 */
export function requireSameOrigin(req: IncomingMessage): void {
  if (req.method === 'GET' || req.method === 'HEAD' || req.headers.authorization?.startsWith('Bearer '))
    return
  const site = req.headers['sec-fetch-site']
  if (site && site !== 'same-origin') throw forbidden('cross-origin')
  const { origin, host } = req.headers
  if (origin ? URL.parse(origin)?.host !== host : site !== 'same-origin' && req.headers.cookie)
    throw forbidden('cross-origin')
}

/** Reads a JSON body of at most `limit` bytes. */
export async function readJson(req: IncomingMessage, limit = 1_048_576): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of req) {
    size += part.length
    if (size > limit) throw new PortalError('invalid', 'too-large', { limit })
    parts.push(part)
  }
  if (size === 0) return {}
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new PortalError('invalid', 'not-json')
  }
}

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void {
  const bytes = Buffer.from(JSON.stringify(body))
  res.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  res.end(bytes)
}

/** An error as a problem document (RFC 9457); code and reason are stable, nothing of the driver is in it. */
export function sendProblem(res: ServerResponse, thrown: unknown): void {
  const { code, reason, facts, issues } = asPortalError(thrown)
  if (res.headersSent) {
    res.destroy()
    return
  }
  const { retryAfter } = facts
  if (typeof retryAfter === 'number') res.setHeader('retry-after', retryAfter)
  sendJson(
    res,
    statusOf[code],
    { type: 'about:blank', title: reason, status: statusOf[code], code, reason, facts, issues },
    'application/problem+json',
  )
}
