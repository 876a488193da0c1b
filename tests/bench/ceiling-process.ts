import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'

// The framework's own ceiling: a Next application with one empty procedure, served as the portal serves its pages.
const app = next({ dev: false, dir: join(import.meta.dirname, 'ceiling'), hostname: '127.0.0.1', port: 0 })
await app.prepare()
const page = app.getRequestHandler()
const server = createServer(
  { requestTimeout: 0, keepAliveTimeout: 20_000 },
  (req, res) => void page(req, res),
)
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  process.send?.({ port: typeof bound === 'object' && bound ? bound.port : 0 })
})
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
