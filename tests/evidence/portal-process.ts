import { createServer } from 'node:http'
import { connect, shareClient } from '#db/client.ts'
import { evidenceDoor } from '#server/evidence/door.ts'
import { localStore, shareStore } from '#server/kernel/storage.ts'

// The door of evidence in a process of its own, so that a test can kill it at any moment.
const [url = '', dir = ''] = process.argv.slice(2)
shareClient(connect(url, { max: 3 }))
shareStore(localStore(dir))
const server = createServer((req, res) => void evidenceDoor.handle(req, res))
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  console.log(typeof bound === 'object' && bound ? bound.port : 0)
})
