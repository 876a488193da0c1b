import { createHash } from 'node:crypto'
import { decode } from 'next-auth/jwt'
import { settings } from '#server/settings.ts'
import type { Credential, Door } from './actor.ts'

/**
 * The cookie of a session: it carries the session's secret, sealed by next-auth, and nothing else; the row in PostgreSQL decides.
 * `__Host-` needs https, which a portal tried out on plain http has not.
 */
export function sessionCookie() {
  const secure = settings().portalUrl.startsWith('https:')
  return {
    name: secure ? '__Host-tripoint.session' : 'tripoint.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

export const hashOfSession = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The value of one cookie in a Cookie header; next-auth cuts a long one into numbered pieces. */
function cookieValue(header: string, name: string): string | undefined {
  const jar = new Map(
    header.split(';').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    }),
  )
  const whole = jar.get(name)
  if (whole) return decodeURIComponent(whole)
  let pieces = ''
  for (let part = 0; jar.has(`${name}.${part}`); part += 1) pieces += jar.get(`${name}.${part}`)
  return pieces || undefined
}

/** What a request's Cookie header holds: a session to show to PostgreSQL, or nothing, which is a visitor. */
export async function credentialFrom(
  header: string | null,
  address: string,
  door: Door,
): Promise<Credential> {
  const visitor: Credential = { kind: 'visitor', address, door }
  const { name } = sessionCookie()
  // A cookie that cannot be read, whoever wrote it, is no cookie.
  try {
    const token = header ? cookieValue(header, name) : undefined
    if (!token) return visitor
    const payload = await decode({ token, secret: settings().authSecret, salt: name })
    return typeof payload?.sid === 'string'
      ? { kind: 'session', hash: hashOfSession(payload.sid), address, door }
      : visitor
  } catch {
    return visitor
  }
}
