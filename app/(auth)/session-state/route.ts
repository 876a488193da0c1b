import { headers } from 'next/headers'
import { asPortalError, statusOf } from '#server/kernel/errors.ts'
import { credentialFrom } from '#server/kernel/session-cookie.ts'
import { createCallerFactory } from '#server/kernel/trpc.ts'
import { portalRouter } from '#server/router.ts'

const createCaller = createCallerFactory(portalRouter)
const answer = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** When the session ends. Quiet: a page that asks every minute must not keep an idle session awake. */
export async function GET(): Promise<Response> {
  const given = await headers()
  const credential = await credentialFrom(given.get('cookie'), given.get('x-tripoint-address') ?? '', 'page')
  if (credential.kind !== 'session') return answer(401, { reason: 'no-session' })
  try {
    const portal = createCaller({ credential: { ...credential, quiet: true } })
    return answer(200, await portal.accounts.sessionState({}))
  } catch (thrown) {
    const { code, reason } = asPortalError(thrown instanceof Error ? (thrown.cause ?? thrown) : thrown)
    return answer(statusOf[code], { reason })
  }
}
