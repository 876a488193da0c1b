import 'server-only'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Credential } from '#server/kernel/actor.ts'
import { asPortalError } from '#server/kernel/errors.ts'
import { credentialFrom } from '#server/kernel/session-cookie.ts'
import { createCallerFactory } from '#server/kernel/trpc.ts'
import { portalRouter } from '#server/router.ts'

const createCaller = createCallerFactory(portalRouter)
export type Caller = ReturnType<typeof createCaller>

/** What this page request holds; once a request. */
const credential = cache(async (): Promise<Credential> => {
  const given = await headers()
  return credentialFrom(given.get('cookie'), given.get('x-tripoint-address') ?? '', 'page')
})

/** The same call, with the error as it is: for the few pages that show a refusal in their own words. */
export const tryCall = async (): Promise<Caller> => createCaller({ credential: await credential() })

async function answered(thrown: unknown): Promise<never> {
  const error = asPortalError(thrown instanceof Error && thrown.cause ? thrown.cause : thrown)
  if (error.code === 'unauthenticated') {
    const path = (await headers()).get('x-tripoint-path') ?? '/desk'
    redirect(`/sign-in?${new URLSearchParams({ next: path, why: error.reason })}`)
  }
  if (error.code === 'not-found' || error.code === 'invalid') notFound()
  if (error.reason === 'step-up-needed') {
    const path = (await headers()).get('x-tripoint-path') ?? '/desk'
    redirect(`/confirm?${new URLSearchParams({ next: path })}`)
  }
  if (error.code === 'forbidden') forbidden()
  // error.tsx gets nothing but the digest across the wire.
  throw Object.assign(error, { digest: `${error.code}:${error.reason}` })
}

const within = (path: string[]): unknown =>
  new Proxy(() => undefined, {
    get: (_, key) => (typeof key === 'string' ? within([...path, key]) : undefined),
    apply: async (_, __, given: unknown[]) => {
      let found: unknown = await tryCall()
      for (const key of path) found = Reflect.get(Object(found), key)
      if (typeof found !== 'function') throw new Error(`no operation ${path.join('.')}`)
      try {
        return await found(...given)
      } catch (thrown) {
        return answered(thrown)
      }
    },
  })

/**
 * Runs an operation as the officer who asked for the page, in-process and through the gate.
 * Not visible: Next's 404; refused: its 403; signed out: to the sign-in page and back;
 * a second factor is wanted: to `/confirm` and back.
 */
export const call = within([]) as Caller
