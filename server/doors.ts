import { sharedClient } from '#db/client.ts'
import { evidenceDoor } from './evidence/door.ts'
import { bundleDoor } from './exhibits/bundle-door.ts'
import { type HttpDoor, sendJson } from './kernel/door.ts'
import { restDoor } from './kernel/rest.ts'
import { trpcDoor } from './kernel/trpc-door.ts'
import { logDoor } from './log/door.ts'
import { portalRouter } from './router.ts'

/** Says whether the portal can reach its database, and nothing else. */
const health: HttpDoor = {
  prefix: '/api/health',
  handle: async (_, res) => {
    const ok = await sharedClient()`select 1`.then(
      () => true,
      () => false,
    )
    sendJson(res, ok ? 200 : 503, { status: ok ? 'ok' : 'no-database' })
  },
}

/** What the portal's own server answers in front of Next, in the same process; everything else is a page. */
export const doors: HttpDoor[] = [
  trpcDoor(portalRouter),
  restDoor(portalRouter),
  evidenceDoor,
  logDoor,
  bundleDoor,
  health,
]
