import type { ServerResponse } from 'node:http'
import { credentialOf, type HttpDoor, sendProblem } from '#server/kernel/door.ts'
import { notFound, PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import { readCheckpoint } from './read-checkpoint.ts'
import { readTile } from './read-tile.ts'
import { parseTilePath } from './tiles.ts'

const prefix = '/api/log/'

/** The log as C2SP tlog-tiles, for auditors with a session or a token: `checkpoint`, `tile/<L>/<N>[.p/<W>]`, `tile/entries/…`. */
export const logDoor: HttpDoor = {
  prefix,
  handle: async (req, res) => {
    try {
      if (req.method !== 'GET' && req.method !== 'HEAD') {
        res.setHeader('allow', 'GET, HEAD')
        throw new PortalError('invalid', 'method')
      }
      const credential = await credentialOf(req, 'rest')
      const path = (req.url ?? '').split('?', 1)[0]?.slice(prefix.length) ?? ''
      if (path === 'checkpoint' || path === 'confirmed') {
        const which = path === 'confirmed' ? 'confirmed' : 'newest'
        const { note } = await execute(readCheckpoint, { which }, credential)
        send(res, Buffer.from(note), 'text/plain; charset=utf-8', 'private, no-cache', req.method === 'HEAD')
        return
      }
      const tile = parseTilePath(path)
      if (!tile) throw notFound()
      const { bytes } = await execute(readTile, tile, credential)
      // A tile never changes; it stays out of shared caches, because it is for auditors only.
      const kept = 'private, max-age=31536000, immutable'
      send(res, Buffer.from(bytes, 'base64'), 'application/octet-stream', kept, req.method === 'HEAD')
    } catch (thrown) {
      sendProblem(res, thrown)
    }
  },
}

function send(res: ServerResponse, bytes: Buffer, type: string, cache: string, headOnly: boolean) {
  res.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': cache,
    vary: 'authorization, cookie',
    'x-content-type-options': 'nosniff',
  })
  res.end(headOnly ? undefined : bytes)
}
