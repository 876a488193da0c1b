'use client'
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import type { PortalRouter } from '#server/router.ts'
import { freshFactorLink } from './fresh-factor.ts'

const url = '/api/trpc'

/** The portal's operations from the browser: `portal.cases.open.mutate(input)`. Instants come back as ISO strings. */
export const portal = createTRPCClient<PortalRouter>({
  links: [
    freshFactorLink,
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpLink({ url }),
    }),
  ],
})
