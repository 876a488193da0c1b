import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { addressFor } from '#db/migrate-roles.ts'
import { buffersOf } from './buffers.ts'
import { callsFor } from './calls.ts'
import { generate } from './generate.ts'
import { type Figures, measure } from './load.ts'
import { isMeasured, peers, ratioTo } from './peers.ts'
import { peopleOf } from './people.ts'
import { type Served, serveApart } from './processes.ts'
import { measureUpload } from './upload.ts'

export type Wanted = {
  dataDir: string
  cases: number
  seconds: number
  withUpload: boolean
  say: (line: string) => void
}

/** Fills two databases, a tenth and the whole, serves the portal's doors over the whole and measures them. */
export async function bench({ dataDir, cases, seconds, withUpload, say }: Wanted) {
  const loadBefore = loadavg()[0] ?? 0
  const server = await startEmbedded({ dataDir, log: say })
  const started: Served[] = []
  const serve = async (script: string, env: Record<string, string>) => {
    const served = await serveApart(script, { DATA_DIR: dataDir, ...env })
    started.push(served)
    return served
  }
  const filled = async (database: string, count: number) => {
    say(`filling ${database}: ${count} cases`)
    const { appUrl } = await migrate(server.url, { database })
    const adminUrl = addressFor(server.url, { database })
    const took = await generate(adminUrl, count)
    return { appUrl, adminUrl, took, people: await peopleOf(adminUrl, 4) }
  }
  try {
    const tenth = await filled('tenth', Math.round(cases / 10))
    const whole = await filled('whole', cases)
    const [one, small] = [whole.people[0], tenth.people[0]]
    if (!one || !small) throw new Error('nobody to measure')

    say('buffers')
    const few = await buffersOf(tenth.appUrl, small)
    const many = await buffersOf(whole.appUrl, one)
    const buffers = Object.keys(many).map((name) => ({
      name,
      [`at${cases / 10}`]: few[name],
      [`at${cases}`]: many[name],
    }))

    const portal = await serve('portal-process.ts', {
      DATABASE_URL: whole.appUrl,
      PORTAL_URL: 'http://localhost:3000',
      AUTH_SECRET: randomBytes(32).toString('base64url'),
    })
    await sleep(1_500)
    const idleMiB = await portal.memory()
    const measured = async (people: typeof whole.people, names?: string[]) => {
      const found: Record<string, { at16: Figures; at1: Figures; peer?: ReturnType<typeof ratioTo> }> = {}
      for (const [name, next] of Object.entries(callsFor(people))) {
        if (names && !names.includes(name)) continue
        say(name)
        const at16 = await measure(portal.port, 16, { runs: 3, seconds }, next)
        const at1 = await measure(portal.port, 1, { runs: 3, seconds }, next)
        found[name] = { at16, at1, ...(isMeasured(name) ? { peer: ratioTo(name, at16.perSecond) } : {}) }
      }
      return found
    }
    const officer = await measured(whole.people)
    const manager = await measured(await peopleOf(whole.adminUrl, 0), ['cases.list', 'cases.list query'])
    const underLoadMiB = await portal.memory()
    let upload: Awaited<ReturnType<typeof measureUpload>> | null = null
    if (withUpload) {
      say('upload')
      upload = await measureUpload(portal, await serve('bare-process.ts', {}), one)
    }
    return {
      note: 'The load generator and PostgreSQL run on the same machine; other work on it makes every figure a lower bound.',
      load: { before: loadBefore, after: loadavg()[0] ?? 0 },
      data: {
        cases,
        participations: cases * 3,
        evidence: cases * 5,
        requests: cases * 2,
        agencies: 40,
        officers: 2000,
      },
      generationSeconds: { tenth: tenth.took, whole: whole.took },
      officer: { openCases: one.cases.length, ...officer },
      manager,
      peers: peers.source,
      buffers,
      memory: {
        idleMiB,
        underLoadMiB,
        wantedIdleMiB: 300,
        note: 'the doors without Next and without PostgreSQL',
      },
      upload,
      frameworkCeiling: null,
      frameworkCeilingReason:
        'not measured here: the doors are served in front of Next, which takes no part in these calls',
    }
  } finally {
    await Promise.all(started.map((served) => served.stop()))
    await server.stop()
  }
}
