import { createServer } from 'node:http'
import { connect, shareClient } from '#db/client.ts'
import { doors } from '#server/doors.ts'

// The portal's data doors in a process of their own, so that a test can kill it at any moment.
const [url = '', port = '0'] = process.argv.slice(2)
shareClient(connect(url, { max: 5 }))
const server = createServer((req, res) => {
  const door = doors.find(({ prefix }) => req.url?.startsWith(prefix))
  if (door) void door.handle(req, res)
  else res.writeHead(404).end()
})
server.listen(Number(port), '127.0.0.1', () => {
  const bound = server.address()
  console.log(typeof bound === 'object' && bound ? bound.port : 0)
})
