import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getHours } from '#server/desk/get-hours.ts'
import { type Duty, type Hours, routeOf } from '#server/desk/load-route.ts'
import { setHours } from '#server/desk/set-hours.ts'
import { simulateRoute } from '#server/desk/simulate-route.ts'
import { jobs } from '#server/jobs.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { jobRunner } from '#server/kernel/job-runner.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { routeRequest } from '#server/requests/route-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows } from '#tests/support/makers.ts'
import { aDraft, aSent, aWorld, noticesTo, type World } from './world.ts'

const db = useDatabase()
const runner = jobRunner(jobs)
let world: World
// 03:00 on a Sunday in Mexico City.
const sundayNight = new Date('2026-05-10T09:00:00Z')
beforeAll(async () => {
  world = await aWorld(db.admin())
  clock.moveTo(sundayNight)
})
afterAll(() => clock.reset())
const given = () => ({
  zone: 'America/Mexico_City',
  days: ['1' as const, '2' as const, '3' as const, '4' as const, '5' as const],
  opens: '08:00',
  closes: '18:00',
  holidays: '2026-05-11',
  workingClocks: ['other' as const],
  nightOfficerId: world.desk.officerId,
  standInId: null,
  dutyManagerId: world.chief.officerId,
  version: 0,
})
const urgent = { urgency: 'urgent_direct', urgencyReason: 'The lorry crosses tonight' } as const

describe('routeRequest', () => {
  test('by night what is urgent calls the officer on duty, the rest waits; the sender sees neither', async () => {
    await execute(setHours, given(), world.chief)
    const night = await aSent(world, urgent)
    const slow = await aSent(world)
    await runner.drain()
    expect(await noticesTo(world, world.desk, night.requestId)).toContain('requests.on-duty')
    expect(await noticesTo(world, world.desk, slow.requestId)).not.toContain('requests.on-duty')
    const shown = await execute(getRequest, { requestId: night.requestId }, world.desk)
    expect(shown.taken).toMatchObject({ reason: 'night_officer' })
    expect((await execute(getRequest, { requestId: night.requestId }, world.author)).taken).toBeNull()
    // Seven working days from Tuesday at eight, because Monday is a holiday.
    const waits = await execute(getRequest, { requestId: slow.requestId }, world.desk)
    expect(waits.taken).toMatchObject({ reason: 'waits' })
    expect(waits.clock.dueAt).toEqual(new Date('2026-05-21T00:00:00Z'))
  })

  test('the question where it would go is answered by the same rule', async () => {
    const ask = (at: string, urgency: 'other' | 'urgent_direct') =>
      execute(simulateRoute, { at, urgency }, world.chief)
    expect(await ask('2026-05-17T09:00:00Z', 'urgent_direct')).toMatchObject({ reason: 'night_officer' })
    expect(await ask('2026-05-13T16:00:00Z', 'other')).toMatchObject({ reason: 'open', opensAt: null })
    expect(await ask('2026-05-16T09:00:00Z', 'other')).toMatchObject({
      reason: 'waits',
      opensAt: new Date('2026-05-18T14:00:00Z'),
    })
  })

  test('never ends with nobody while somebody works there', () => {
    const somebody = fc.record({
      id: fc.uuid(),
      name: fc.string(),
      isManager: fc.boolean(),
      onDesk: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(somebody, { minLength: 1, maxLength: 5 }),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.uuid()),
        (people: Duty[], at, isUrgent, hasHours, gone) => {
          const hours: Hours = {
            agencyId: 'a',
            zone: 'America/Tijuana',
            days: [1, 2],
            opens: 480,
            closes: 540,
            holidays: [],
            workingClocks: [],
            nightOfficerId: gone,
            standInId: gone,
            dutyManagerId: gone,
            awayUntil: null,
            version: 1,
          }
          expect(routeOf(at, isUrgent, hasHours ? hours : null, people).officerIds.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('hours are the own agency’s, kept by its managers, and nobody overwrites another’s', async () => {
    await expect(execute(setHours, given(), world.desk)).rejects.toMatchObject({ reason: 'not-a-manager' })
    await expect(execute(setHours, given(), world.chief)).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    })
    await expect(
      execute(setHours, { ...given(), nightOfficerId: world.officer.officerId, version: 1 }, world.chief),
    ).rejects.toMatchObject({ issues: [expect.objectContaining({ key: 'duty_unfit' })] })
    expect((await execute(getHours, {}, world.chief)).hours).toMatchObject({ version: 1 })
    expect((await execute(getHours, {}, world.manager)).hours).toBeNull()
    const rows = await auditRows(db.admin(), 'desk.hours-set')
    expect(rows.at(-1)).toMatchObject({ officer_id: world.chief.officerId, outcome: 'done' })
  })

  test('is no officer’s act, is done once, and not for a draft', async () => {
    const { requestId } = await aSent(world)
    await expect(execute(routeRequest, { requestId }, world.chief)).rejects.toMatchObject({
      reason: 'wrong-kind-of-actor',
    })
    const system = { kind: 'system', door: 'job' } as const
    const both = await Promise.allSettled([1, 2].map(() => execute(routeRequest, { requestId }, system)))
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const draft = await aDraft(world)
    await expect(execute(routeRequest, { requestId: draft.requestId }, system)).rejects.toMatchObject({
      reason: 'state-changed',
    })
    const rows = await auditRows(db.admin(), 'requests.routed')
    expect(rows.find((row) => row.facts.reason === 'night_officer')).toMatchObject({
      facts: { told: [world.desk.officerId] },
    })
  })
})
