import { createServer } from 'node:http'
import { assertSafeRole, connect, shareClient } from '#db/client.ts'
import { doors } from '#server/doors.ts'
import { sendProblem } from '#server/kernel/door.ts'

// The portal's own doors in a process of their own, as server/main.ts serves them; Next and its pages are left out.
const client = connect(process.env.DATABASE_URL ?? '', { max: 10 })
await assertSafeRole(client)
shareClient(client)
const server = createServer({ requestTimeout: 0, keepAliveTimeout: 20_000 }, (req, res) => {
  req.headers['x-tripoint-address'] = req.socket.remoteAddress ?? ''
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
  const door = doors.find(({ prefix }) => path === prefix || path.startsWith(prefix))
  if (door) door.handle(req, res).catch((thrown: unknown) => sendProblem(res, thrown))
  else res.writeHead(404).end()
})
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  process.send?.({ port: typeof bound === 'object' && bound ? bound.port : 0 })
})
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
