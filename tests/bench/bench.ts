import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '#db/embedded.ts'
import { buffersOf } from './buffers.ts'
import { callsFor } from './calls.ts'
import { ceilingOf, serveCeiling } from './ceiling.ts'
import { filled } from './fill.ts'
import { type Figures, measure } from './load.ts'
import { measurePages } from './pages.ts'
import { isMeasured, peers, ratioTo } from './peers.ts'
import { type Person, peopleOf } from './people.ts'
import { type Served, serveApart } from './processes.ts'
import { measureUpload } from './upload.ts'

export const parts = [
  'buffers',
  'ceiling',
  'list',
  'search',
  'manager',
  'open',
  'write',
  'upload',
  'pages',
] as const
export type Part = (typeof parts)[number]
export type Wanted = {
  dataDir: string
  cases: number
  seconds: number
  only: Part[]
  say: (line: string) => void
}

const callsOf = {
  list: ['cases.list'],
  search: ['cases.list query'],
  open: ['cases.get', 'cases.get with evidence.list'],
  write: ['requests.write'],
}
type Measured = { at16: Figures; at1: Figures; p95Reached: boolean; peer?: ReturnType<typeof ratioTo> }

/** Fills two databases, a tenth and the whole, or takes those that a kept directory holds; serves the portal and measures the parts. */
export async function bench({ dataDir, cases, seconds, only, say }: Wanted) {
  const has = (...some: Part[]) => some.some((part) => only.includes(part))
  const load = { before: loadavg()[0] ?? 0, after: 0 }
  const pages = has('pages') ? await measurePages(dataDir, say) : null
  const server = await startEmbedded({ dataDir, log: say })
  const started: Served[] = []
  const serve = async (script: string, env: Record<string, string>) => {
    const served = await serveApart(script, { DATA_DIR: dataDir, ...env })
    started.push(served)
    return served
  }
  try {
    const whole = await filled(server.url, cases, say)
    const people = await peopleOf(whole.adminUrl, 4)
    const one = who(people)
    let buffers = null
    if (has('buffers')) {
      say('buffers')
      const tenth = await filled(server.url, Math.round(cases / 10), say)
      const few = await buffersOf(tenth.appUrl, who(await peopleOf(tenth.adminUrl, 4)))
      const many = await buffersOf(whole.appUrl, one)
      buffers = Object.keys(many).map((name) => ({
        name,
        [`at${cases / 10}`]: few[name],
        [`at${cases}`]: many[name],
      }))
    }
    const portal = await serve('portal-process.ts', {
      PORT: '0',
      DATABASE_URL: whole.appUrl,
      PORTAL_URL: 'http://localhost:3000',
      AUTH_SECRET: randomBytes(32).toString('base64url'),
    })
    const measured = async (by: Person[], names: string[]) => {
      const found: Record<string, Measured> = {}
      for (const [name, next] of Object.entries(callsFor(by))) {
        if (!names.includes(name)) continue
        say(name)
        const at16 = await measure(portal.port, 16, { runs: 3, seconds }, next)
        const at1 = await measure(portal.port, 1, { runs: 3, seconds }, next)
        const peer = isMeasured(name) ? { peer: ratioTo(name, at16.perSecond) } : {}
        found[name] = { at16, at1, p95Reached: at1.p95 < 25, ...peer }
      }
      return found
    }
    const officer: Record<string, Measured> = {}
    const empty = has('ceiling') ? await serveCeiling(serve, seconds, say) : null
    await empty?.measure()
    if (has('list')) Object.assign(officer, await measured(people, callsOf.list))
    await empty?.measure()
    if (has('open')) Object.assign(officer, await measured(people, callsOf.open))
    await empty?.measure()
    if (has('search')) Object.assign(officer, await measured(people, callsOf.search))
    const manager = has('manager')
      ? await measured(await peopleOf(whole.adminUrl, 0), [...callsOf.list, ...callsOf.search])
      : null
    if (has('write')) Object.assign(officer, await measured(people, callsOf.write))
    const underLoadMiB = await portal.memory()
    let upload: Awaited<ReturnType<typeof measureUpload>> | null = null
    if (has('upload')) {
      await sleep(2_000)
      say('upload')
      upload = await measureUpload(portal, await serve('bare-process.ts', {}), one)
    }
    load.after = loadavg()[0] ?? 0
    return {
      note: 'The load generator and PostgreSQL run on the same machine; other work on it makes every figure a lower bound.',
      load,
      data: {
        cases,
        participations: cases * 3,
        evidence: cases * 5,
        requests: cases * 2,
        agencies: 40,
        officers: 2000,
      },
      generationSeconds: whole.took,
      officer: { openCases: one.cases.length, ...officer },
      manager,
      peers: peers.source,
      frameworkCeiling: empty ? ceilingOf(empty.figures, officer) : null,
      buffers,
      memory: { underLoadMiB, note: 'one portal process with Next, without PostgreSQL' },
      upload,
      pages,
    }
  } finally {
    await Promise.all(started.map((served) => served.stop()))
    await server.stop()
  }
}

function who(people: Person[]): Person {
  const [one] = people
  if (!one) throw new Error('nobody to measure')
  return one
}
