import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, shareClient } from '#db/client.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, caseFields, type Person } from '#tests/support/makers.ts'

/** A line to PostgreSQL that can be cut and mended, as a database does that is restarted or fails over. */
function aLine(host: string, port: number) {
  const open = new Set<Socket>()
  let server: Server | undefined
  let own = 0
  const mend = () =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = dial(port, host)
        for (const socket of [near, far]) {
          open.add(socket)
          socket.on('error', () => undefined)
          socket.on('close', () => {
            open.delete(socket)
            near.destroy()
            far.destroy()
          })
        }
        near.pipe(far).pipe(near)
      })
      server.listen(own, '127.0.0.1', () => {
        const bound: AddressInfo | string | null = server?.address() ?? null
        if (bound && typeof bound === 'object') own = bound.port
        resolve()
      })
    })
  const cut = () =>
    new Promise<void>((resolve) => {
      server?.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return { mend, cut, port: () => own }
}

const db = useDatabase()
let line: ReturnType<typeof aLine>
let person: Person
let client: ReturnType<typeof connect>

beforeAll(async () => {
  person = await anOfficer(db.admin(), await anAgency(db.admin()))
  const url = new URL(db.database().appUrl)
  line = aLine(url.hostname, Number(url.port))
  await line.mend()
  url.hostname = '127.0.0.1'
  url.port = String(line.port())
  client = connect(url.href, { max: 2 })
  shareClient(client)
})
afterAll(async () => {
  await line.cut()
  await client.end({ timeout: 1 })
})

test('while the database is gone every act fails loudly, and it comes back without a restart', async () => {
  expect((await execute(listCases, {}, person)).cases).toHaveLength(0)
  await line.cut()
  const gone = { code: 'unavailable', reason: 'database' }
  await expect(execute(openCase, caseFields, person)).rejects.toMatchObject(gone)
  await expect(execute(listCases, {}, person)).rejects.toMatchObject(gone)
  await line.mend()
  await execute(openCase, caseFields, person)
  // The act that failed left nothing behind.
  expect((await execute(listCases, {}, person)).cases).toHaveLength(1)
})

test('an act that is under way when the line is cut fails as well, or was done', async () => {
  const acts = Array.from({ length: 20 }, () => execute(openCase, caseFields, person))
  await line.cut()
  const settled = await Promise.allSettled(acts)
  await line.mend()
  for (const act of settled)
    if (act.status === 'rejected') expect(act.reason).toMatchObject({ code: 'unavailable' })
  const done = settled.filter(({ status }) => status === 'fulfilled').length
  const [row] = await db.admin()<{ count: number }[]>`select count(*)::int as count from cases`
  expect(row?.count).toBeGreaterThanOrEqual(done + 1)
  const unheard = settled.length - done
  expect(row?.count).toBeLessThanOrEqual(done + 1 + Math.min(unheard, 2))
})
