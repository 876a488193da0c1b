import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedServer, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { addressFor } from '#db/migrate-roles.ts'
import { aToken } from '#tests/evidence/world.ts'
import { anAgency, anOfficer } from '#tests/support/makers.ts'
import { aLoad } from './load.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'tripoint-tests-crash-'))
let server: EmbeddedServer
let admin: postgres.Sql
let appUrl = ''
let token: { authorization: string }
let child: ChildProcess | undefined

async function startPortal(port = 0): Promise<number> {
  const script = join(import.meta.dirname, 'portal.ts')
  const made = spawn(process.execPath, [script, appUrl, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = made
  const [said] = await once(made.stdout, 'data')
  return Number(String(said).trim())
}
async function killPortal() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
/** The postmaster and every process of its; `startEmbedded` sees that it is gone and starts it again on its port. */
async function killDatabase() {
  const others = await admin<{ pid: number }[]>`select pid from pg_stat_activity`
  for (const pid of [server.pid(), ...others.map((one) => one.pid)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

beforeAll(async () => {
  server = await startEmbedded({ dataDir, settings: { shared_buffers: '32MB' }, log: () => {} })
  appUrl = (await migrate(server.url)).appUrl
  admin = postgres(addressFor(server.url, { database: 'portal' }), { max: 1, onnotice: () => {} })
  const officer = await anOfficer(admin, await anAgency(admin))
  token = await aToken(admin, officer, ['cases:write'])
})
afterAll(async () => {
  await killPortal()
  await admin?.end({ timeout: 1 })
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('kill -9 while officers write', () => {
  test('of the portal and of PostgreSQL: what was acknowledged is there, nothing is there by half', async () => {
    const [durable] =
      await admin`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`
    expect(durable).toEqual({ fsync: 'on', commit: 'on' })
    const port = await startPortal()
    const load = aLoad(`http://127.0.0.1:${port}`, token, 5)
    try {
      for (const acknowledgements of [40, 25]) {
        await load.more(acknowledgements)
        await killPortal()
        await startPortal(port)
      }
      await load.more(30)

      const outage = load.tries.length
      for (const acknowledgements of [0, 40]) {
        await load.more(acknowledgements)
        await killDatabase()
      }
      await load.more(40)
      // The same process all along: it found the database again by itself.
      expect(child?.exitCode).toBeNull()
      expect(child?.signalCode).toBeNull()
      const refused = load.tries.slice(outage).filter((one) => one.status !== 200)
      expect(refused.length).toBeGreaterThan(0)
      for (const { status, reason, type } of refused)
        expect({ status, reason, type }).toEqual({
          status: 503,
          reason: 'database',
          type: 'application/problem+json',
        })
    } finally {
      await load.stop()
    }
    // Before the database was killed nothing but broken lines stood between an officer and an answer.
    expect([...new Set(load.tries.map((one) => one.status))].sort()).toEqual([0, 200, 503])
    expect(Math.max(...load.tries.map((one) => one.ms))).toBeLessThan(10_000)
    await expectWhole(load)
  }, 40_000)
})

/** PostgreSQL keeps the low half of the transaction's number with the row, the log keeps all of it. */
const sameAct = (row: string) =>
  admin.unsafe(`mod(e.xact::text::numeric, 4294967296) = ${row}.xmin::text::numeric`)

async function expectWhole(load: ReturnType<typeof aLoad>) {
  const cases = await admin<{ id: string; number: string; title: string; whole: boolean }[]>`
    select c.id, c.number, c.title,
      (select count(*) from audit_events e where e.action = 'cases.opened' and e.case_id = c.id) = 1
      and (select count(*) from case_participations where case_id = c.id) = 1
      and (select count(*) from case_assignments where case_id = c.id) = 1
      and (select count(*) from case_readers where case_id = c.id) = 2
      and (select count(*) from search_documents where subject_id = c.id) = 1
      and exists (
        select from audit_events e join case_participations p on p.case_id = e.case_id join case_assignments a on a.case_id = e.case_id
        where e.case_id = c.id and e.action = 'cases.opened' and e.outcome = 'done' and e.facts ->> 'number' = c.number
          and ${sameAct('p')} and ${sameAct('a')}) as whole
    from cases c`
  const notes = await admin<{ id: string; body: string; whole: boolean }[]>`
    select i.id, n.body,
      (select count(*) from audit_events e where e.action = 'cases.note-added' and e.subject_id = i.id) = 1
      and exists (
        select from audit_events e where e.subject_id = i.id and e.case_id = i.case_id and e.action = 'cases.note-added'
          and e.outcome = 'done' and ${sameAct('i')} and ${sameAct('n')}) as whole
    from items i left join notes n on n.item_id = i.id`
  expect(cases.filter((one) => !one.whole)).toEqual([])
  expect(notes.filter((one) => !one.whole)).toEqual([])

  const acknowledged = load.acknowledged()
  const opened = acknowledged.filter((one) => one.kind === 'case')
  const added = acknowledged.filter((one) => one.kind === 'note')
  expect(Math.min(opened.length, added.length)).toBeGreaterThan(20)
  const titles = Map.groupBy(cases, (one) => one.title)
  for (const { id, number, words } of opened) expect(titles.get(words)).toMatchObject([{ id, number }])
  const bodies = Map.groupBy(notes, (one) => one.body)
  for (const { id, words } of added) expect(bodies.get(words)).toMatchObject([{ id }])

  // Nothing that nobody asked for, nothing twice; only a line that broke leaves open whether the act was done.
  const open = new Set(load.tries.filter((one) => one.status !== 200).map((one) => one.words))
  const known = new Set(acknowledged.map((one) => one.words))
  const found = [...cases.map((one) => one.title), ...notes.map((one) => one.body)]
  expect(new Set(found).size).toBe(found.length)
  expect(found.filter((words) => !known.has(words) && !open.has(words))).toEqual([])

  expect(new Set(cases.map((one) => one.number)).size).toBe(cases.length)
  const [log] = await admin<{ orphans: number; doubled: number; counted: boolean }[]>`
    select
      (select count(*)::int from audit_events e where e.outcome = 'done' and (
        e.action = 'cases.opened' and not exists (select from cases where id = e.case_id)
        or e.action = 'cases.note-added' and not exists (select from notes where item_id = e.subject_id))) as orphans,
      (select count(*)::int from (select from audit_events where action = 'cases.opened' group by facts ->> 'number' having count(*) > 1)) as doubled,
      (select max(last_value) from pg_sequences where schemaname = 'app') >= (select max(split_part(number, '-', 3)::int) from cases) as counted`
  expect(log).toEqual({ orphans: 0, doubled: 0, counted: true })
}
