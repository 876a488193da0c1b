import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { credentialFrom, hashOfSession, sessionCookie } from '#server/kernel/session-cookie.ts'
import { settings } from '#server/settings.ts'

const secret = 'a'.repeat(43)
const visitor = { kind: 'visitor', address: '203.0.113.9', door: 'page' }
const { name } = sessionCookie()
const sealed = (sid: string, more: { secret?: string; salt?: string; maxAge?: number } = {}) =>
  encode({ token: { sid }, secret: settings().authSecret, salt: name, maxAge: 43_200, ...more })
const read = (header: string | null) => credentialFrom(header, '203.0.113.9', 'page')

describe('the session cookie', () => {
  test('carries the secret of a session, and PostgreSQL is shown its hash', async () => {
    expect(await read(`locale=fr; ${name}=${await sealed(secret)}; theme=dark`)).toEqual({
      ...visitor,
      kind: 'session',
      hash: hashOfSession(secret),
    })
  })

  test.each(['', null, 'locale=fr', `${name}=`, `${name}=%E0%A4%A`, `${name}=not.a.token`, ';;=;'])(
    '%s is a visitor',
    async (header) => expect(await read(header)).toEqual(visitor),
  )

  test('sealed with another secret, for another name, or twelve hours old, it is nothing', async () => {
    const other = 'b'.repeat(43)
    expect(await read(`${name}=${await sealed(secret, { secret: other })}`)).toEqual(visitor)
    expect(await read(`${name}=${await sealed(secret, { salt: 'other' })}`)).toEqual(visitor)
    expect(await read(`${name}=${await sealed(secret, { maxAge: -60 })}`)).toEqual(visitor)
  })
})
