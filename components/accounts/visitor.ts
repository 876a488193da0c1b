import 'server-only'
import { headers } from 'next/headers'
import type { Caller } from '#components/api/call.ts'
import { createCallerFactory } from '#server/kernel/trpc.ts'
import { portalRouter } from '#server/router.ts'
import { settings } from '#server/settings.ts'

const createCaller = createCallerFactory(portalRouter)

/** The portal for somebody who is about to sign in, whatever session, perhaps long ended, the browser still holds. */
export async function asVisitor(): Promise<Caller> {
  const given = await headers()
  return createCaller({
    credential: {
      kind: 'visitor',
      address: given.get('x-tripoint-address') ?? '',
      userAgent: given.get('user-agent') ?? '',
      door: 'page',
    },
  })
}

/** What the sign-in page offers before anybody has said who they are: names of agencies, and the demonstration's people. */
export async function signInChoices() {
  const portal = await asVisitor()
  const { agencies } = await portal.agencies.list({ status: 'active' })
  const { cards } = settings().demo ? await portal.accounts.demoCards({}) : { cards: [] }
  return { agencies: agencies.map(({ id, code, names, country }) => ({ id, code, names, country })), cards }
}
export type SignInChoices = Awaited<ReturnType<typeof signInChoices>>
