import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { clock, days, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer } from '#tests/support/makers.ts'
import { askForNotice, failNext, leaveNotice, runner, system } from './job-world.ts'

const db = useDatabase()
afterEach(() => clock.reset())

const someone = async () => (await anOfficer(db.admin(), await anAgency(db.admin()))).officerId
const left = async (officerId: string) =>
  (await db.admin()`select id from notifications where officer_id = ${officerId}`).length
const jobsIn = async (state: string) =>
  (await db.admin()`select id from pgboss.job where state = ${state}::pgboss.job_state`).length

describe('durable jobs', () => {
  test('a job exists exactly when the act committed, and its effect comes once', async () => {
    const officerId = await someone()
    await expect(
      execute(askForNotice, { officerId, kind: 'a.told', fails: true }, system),
    ).rejects.toMatchObject({ code: 'internal' })
    expect(await runner().drain()).toBe(0)
    await execute(askForNotice, { officerId, kind: 'a.told' }, system)
    expect(await left(officerId)).toBe(0)
    expect(await runner().drain()).toBe(1)
    expect(await runner().drain()).toBe(0)
    expect(await left(officerId)).toBe(1)
  })

  test('runs when the kernel says that it is due, not a day before', async () => {
    const officerId = await someone()
    await execute(
      askForNotice,
      { officerId, kind: 'a.told', at: new Date(clock.now().getTime() + days(40)) },
      system,
    )
    clock.advance(days(39))
    expect(await runner().drain()).toBe(0)
    clock.advance(days(1) + minutes(1))
    expect(await runner().drain()).toBe(1)
    expect(await left(officerId)).toBe(1)
  })

  test('a run that fails leaves nothing and is tried again', async () => {
    const officerId = await someone()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await execute(askForNotice, { officerId, kind: 'a.told' }, system)
    failNext(1)
    await runner().drain()
    expect(await left(officerId)).toBe(0)
    clock.advance(hours(1))
    expect(await runner().drain()).toBe(1)
    expect(await left(officerId)).toBe(1)
    vi.restoreAllMocks()
  })

  test('several processes share the work and none does a job twice', async () => {
    const officerId = await someone()
    await execute(askForNotice, { officerId, kind: 'a.told', times: 60 }, system)
    const ran = await Promise.all([runner().drain(), runner().drain(), runner().drain()])
    expect(ran.reduce((sum, one) => sum + one, 0)).toBe(60)
    expect(await left(officerId)).toBe(60)
  })

  test('the same job run by two at once has one effect', async () => {
    const officerId = await someone()
    await execute(askForNotice, { officerId, kind: 'a.told' }, system)
    await db.admin()`update pgboss.job set state = 'active', started_on = now() where state = 'created'`
    const [job] = await db.admin()<{ id: string }[]>`select id from pgboss.job where state = 'active'`
    const claim = { kind: 'system', door: 'job', job: { id: job?.id ?? '', attempt: 0 } } as const
    const both = await Promise.allSettled(
      [1, 2].map(() => execute(leaveNotice, { officerId, kind: 'a.told' }, claim)),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await left(officerId)).toBe(1)
  })

  test('survives kill -9 in the middle of a job: given back, done once', async () => {
    const officerId = await someone()
    await execute(askForNotice, { officerId, kind: 'a.told', pauseMs: 60_000 }, system)
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'job-child.ts'), db.database().appUrl, clock.now().toISOString()],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    expect(await jobsIn('active')).toBe(1)
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    expect(await left(officerId)).toBe(0)
    await db.admin()`update pgboss.job set data = data #- '{input,pauseMs}' where state = 'active'`
    clock.advance(minutes(10))
    await runner().supervise()
    clock.advance(minutes(10))
    expect(await runner().drain()).toBe(1)
    expect(await left(officerId)).toBe(1)
  })

  test('the portal may use the queue and not change it', async () => {
    await expect(db.app()`create table pgboss.mine (id int)`).rejects.toMatchObject({ code: '42501' })
    await expect(db.app()`select pgboss.create_queue('mine', '{}')`).rejects.toMatchObject({ code: '42501' })
    await expect(db.app()`truncate pgboss.job_common`).rejects.toMatchObject({ code: '42501' })
  })
})
