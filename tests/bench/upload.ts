import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { Person } from './people.ts'
import type { Served } from './processes.ts'

const BLOCK = Buffer.alloc(1_048_576, 'Tripoint')

type Answer = { status: number; location: string; body: string }

async function answerTo(req: ClientRequest): Promise<Answer> {
  const [res]: IncomingMessage[] = await once(req, 'response')
  let body = ''
  for await (const part of res ?? []) body += String(part)
  return { status: res?.statusCode ?? 0, location: res?.headers.location ?? '', body }
}

async function pour(req: ClientRequest, blocks: number): Promise<Answer> {
  const answer = answerTo(req)
  for (let n = 0; n < blocks; n += 1) if (!req.write(BLOCK)) await once(req, 'drain')
  req.end()
  return answer
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function mustBe(status: number, answer: Answer): Answer {
  if (answer.status !== status) throw new Error(`upload: ${answer.status} ${answer.body}`)
  return answer
}

async function throughDoor(port: number, person: Person, blocks: number) {
  const to = { host: '127.0.0.1', port }
  const headers = { authorization: `Bearer ${person.token}`, 'tus-resumable': '1.0.0' }
  const told = {
    caseId: person.cases[0]?.id ?? '',
    filename: 'disk.img',
    filetype: 'application/octet-stream',
  }
  const metadata = Object.entries(told).map(
    ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
  )
  const create = request({
    ...to,
    method: 'POST',
    path: '/api/evidence/uploads',
    headers: { ...headers, 'upload-length': blocks * BLOCK.length, 'upload-metadata': metadata.join(',') },
  })
  create.end()
  const { location } = mustBe(201, await answerTo(create))
  const send = request({
    ...to,
    method: 'PATCH',
    path: location,
    headers: {
      ...headers,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': blocks * BLOCK.length,
    },
  })
  mustBe(204, await pour(send, blocks))
}

async function throughBare(port: number, blocks: number) {
  const { body } = mustBe(
    200,
    await pour(
      request({
        host: '127.0.0.1',
        port,
        method: 'PUT',
        headers: { 'content-length': blocks * BLOCK.length },
      }),
      blocks,
    ),
  )
  const hash = createHash('sha256')
  for (let n = 0; n < blocks; n += 1) hash.update(BLOCK)
  return body === hash.digest('hex')
}

/** The evidence door and a bare server in turns, three times each; medians. */
export async function measureUpload(portal: Served, bare: Served, person: Person, mebibytes = 1024) {
  await throughDoor(portal.port, person, 16)
  const before = await portal.memory()
  let peak = before
  const watch = setInterval(() => void portal.memory().then((now) => (peak = Math.max(peak, now))), 250)
  const door: number[] = []
  const plain: number[] = []
  for (let run = 0; run < 3; run += 1) {
    plain.push(await timed(() => throughBare(bare.port, mebibytes)))
    door.push(await timed(() => throughDoor(portal.port, person, mebibytes)))
  }
  clearInterval(watch)
  const rate = (seconds: number[]) => Math.round(mebibytes / (seconds.toSorted((a, b) => a - b)[1] ?? 1))
  const share = Math.round((rate(door) / rate(plain)) * 100) / 100
  const memoryGrowthMiB = Math.round((peak - before) * 10) / 10
  return {
    mebibytes,
    doorMiBPerSecond: rate(door),
    bareMiBPerSecond: rate(plain),
    share,
    wanted: 0.6,
    memoryGrowthMiB,
    wantedGrowthMiB: 64,
    reached: share >= 0.6 && memoryGrowthMiB < 64,
  }
}
