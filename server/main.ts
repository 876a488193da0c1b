import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { doors } from './doors.ts'
import { sweepUploads } from './evidence/staging.ts'
import { jobs } from './jobs.ts'
import { hours } from './kernel/clock.ts'
import { sendProblem } from './kernel/door.ts'
import { startJobs } from './kernel/job-runner.ts'
import { witnessesIn } from './log/ask-witness.ts'
import { runLog } from './log/run-log.ts'
import { settings } from './settings.ts'

export type Served = { url: string; close(): Promise<void> }

/** The last hop that a trusted proxy saw; without such a proxy, the socket's own address. */
function address(req: IncomingMessage): string {
  const forwarded = settings().trustProxy ? req.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim()
  return (last || req.socket.remoteAddress || '').replace(/^::ffff:/, '')
}

/** `logUrl` connects as portal_log; without it this process looks after no log. */
type Serving = { dev?: boolean; logUrl?: string | undefined; witnesses?: string }

/** Serves the portal: the data doors first, in this process, then Next for the pages. */
export async function serve({ dev = false, logUrl, witnesses }: Serving = {}): Promise<Served> {
  const { port, host, portalUrl, dataDir, logOrigin, logWitnesses, logShipTo } = settings()
  const app = next({ dev, dir: process.cwd(), hostname: host, port })
  await app.prepare()
  const page = app.getRequestHandler()
  const secure = portalUrl.startsWith('https:')

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    // Ours alone: whatever a client sent under these names is overwritten.
    req.headers['x-tripoint-address'] = address(req)
    req.headers['x-tripoint-path'] = req.url ?? '/'
    if (secure) res.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
    const door = doors.find(({ prefix }) => path === prefix || path.startsWith(prefix))
    try {
      await (door ? door.handle(req, res) : page(req, res))
    } catch (thrown) {
      sendProblem(res, thrown)
    }
  }

  const server = createServer(
    { requestTimeout: 0, headersTimeout: 20_000, keepAliveTimeout: 20_000, maxHeaderSize: 32_768 },
    (req, res) => void answer(req, res),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // Uploads that nobody finished are cleared at the start and every hour.
  const sweep = () =>
    void sweepUploads().catch((error: unknown) => console.error('sweeping uploads failed', error))
  sweep()
  const sweeping = setInterval(sweep, hours(1)).unref()
  const running = startJobs(jobs)
  const log = logUrl
    ? runLog({
        url: logUrl,
        dataDir,
        origin: logOrigin,
        witnesses: witnessesIn(witnesses ?? logWitnesses),
        shipTo: logShipTo,
      })
    : undefined
  const bound = server.address()
  const url = `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}`
  const close = async () => {
    clearInterval(sweeping)
    // The job under way commits; the others wait for whoever comes next.
    await running.stop()
    await log?.stop()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    // Acts under way get a moment; live streams would never end by themselves.
    const patience = setTimeout(() => server.closeAllConnections(), 1_500)
    await closed
    clearTimeout(patience)
    await app.close().catch(() => undefined)
  }
  return { url, close }
}
