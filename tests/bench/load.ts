import { Agent, request } from 'node:http'

export type Call = { method: 'GET' | 'POST'; path: string; token: string; body?: unknown }
export type Figures = { perSecond: number; p50: number; p95: number }

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const at = (sorted: Float64Array, share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
const round = (value: number) => Math.round(value * 100) / 100

function send(agent: Agent, port: number, { method, path, token, body }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      authorization: `Bearer ${token}`,
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    }
    const req = request({ agent, host: '127.0.0.1', port, method, path, headers }, (res) => {
      let answer = ''
      res.setEncoding('utf8').on('data', (part) => {
        if (res.statusCode !== 200) answer += part
      })
      res.on('error', reject)
      res.on('end', () =>
        res.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${res.statusCode} ${answer}`)),
      )
    })
    req.on('error', reject)
    req.end(text)
  })
}

async function once(
  port: number,
  concurrency: number,
  seconds: number,
  next: (n: number) => Call,
  from: number,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const took: number[] = []
  let n = from
  const start = performance.now()
  const end = start + seconds * 1000
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now()
      await send(agent, port, next(n++))
      took.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const elapsed = (performance.now() - start) / 1000
  agent.destroy()
  const sorted = Float64Array.from(took).sort()
  return { perSecond: took.length / elapsed, p50: at(sorted, 0.5), p95: at(sorted, 0.95), next: n }
}

/** Medians of several short runs after a warm-up; `next` makes the n-th call. Any answer but 200 fails the bench. */
export async function measure(
  port: number,
  concurrency: number,
  { runs, seconds }: { runs: number; seconds: number },
  next: (n: number) => Call,
): Promise<Figures> {
  let { next: n } = await once(port, concurrency, Math.min(1, seconds), next, 0)
  const done: Figures[] = []
  for (let run = 0; run < runs; run += 1) {
    const figures = await once(port, concurrency, seconds, next, n)
    n = figures.next
    done.push(figures)
  }
  return {
    perSecond: round(median(done.map((figures) => figures.perSecond))),
    p50: round(median(done.map((figures) => figures.p50))),
    p95: round(median(done.map((figures) => figures.p95))),
  }
}
