import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

// The least that an upload can be: the body goes into SHA-256 and a file, which is on stable storage before the answer.
const file = join(process.env.DATA_DIR ?? '', 'bare-upload')
const server = createServer(async (req, res) => {
  const hash = createHash('sha256')
  await pipeline(
    req,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(file, { flush: true }),
  )
  res.end(hash.digest('hex'))
})
server.requestTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  process.send?.({ port: typeof bound === 'object' && bound ? bound.port : 0 })
})
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
