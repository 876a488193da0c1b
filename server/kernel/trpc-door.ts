import type { AnyRouter } from '@trpc/server'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { credentialOf, type HttpDoor, requireSameOrigin, sendProblem } from './door.ts'
import type { Context } from './trpc.ts'

/** The pages' own door: tRPC over HTTP, and its live stream as server-sent events. */
export function trpcDoor(router: AnyRouter): HttpDoor {
  return {
    prefix: '/api/trpc/',
    handle: async (req, res) => {
      try {
        requireSameOrigin(req)
        const path = new URL(req.url ?? '/', 'http://portal').pathname.slice('/api/trpc/'.length)
        res.setHeader('cache-control', 'no-store')
        res.setHeader('x-content-type-options', 'nosniff')
        await nodeHTTPRequestHandler({
          router,
          path,
          req,
          res,
          maxBodySize: 1_048_576,
          createContext: async (): Promise<Context> => ({ credential: await credentialOf(req, 'trpc') }),
        })
      } catch (thrown) {
        sendProblem(res, thrown)
      }
    },
  }
}
