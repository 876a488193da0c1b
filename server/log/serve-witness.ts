import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { openWitness, type WitnessConfig } from './witness.ts'

/** A checkpoint with 63 proof lines and many signatures fits well into this. */
const longest = 128 * 1024

/** Serves one witness over HTTP; put a TLS proxy in front where the line is not trusted. Needs nothing of the portal. */
export async function serveWitness(config: WitnessConfig, shout?: (text: string) => void) {
  mkdirSync(config.folder, { recursive: true, mode: 0o700 })
  const witness = openWitness(config, shout)
  const server = createServer({ requestTimeout: 10_000 }, async (req, res) => {
    try {
      const parts: Buffer[] = []
      let size = 0
      for await (const part of req) {
        size += part.length
        if (size > longest) break
        parts.push(part)
      }
      const body = Buffer.concat(parts).toString('utf8')
      const answer =
        size > longest
          ? { status: 413, body: '', type: 'text/plain' }
          : await witness.answer(req.method ?? '', req.url ?? '', body)
      res.writeHead(answer.status, { 'content-type': answer.type })
      res.end(answer.body)
    } catch (error) {
      console.error('the witness failed', error)
      res.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : config.port
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://${config.host}:${port}`, vkey: witness.vkey, close }
}
