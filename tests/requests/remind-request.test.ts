import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobs } from '#server/jobs.ts'
import { clock, days, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { jobRunner } from '#server/kernel/job-runner.ts'
import { askClarification } from '#server/requests/ask-clarification.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { remindRequest } from '#server/requests/remind-request.ts'
import { replyRequest } from '#server/requests/reply-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows } from '#tests/support/makers.ts'
import { anAssigned, aRefused, aSent, aWorld, noticesTo, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})
// Time only goes on, as it does; what a test leaves behind stays behind.
afterAll(() => clock.reset())
const runner = jobRunner(jobs)
const system = { kind: 'system', door: 'job' } as const
const dueOf = async (requestId: string) => {
  const [row] = await db.admin()<{ due_at: Date }[]>`select due_at from requests where id = ${requestId}`
  return row?.due_at.toISOString() ?? ''
}

describe('remindRequest', () => {
  test('climbs officer, desk, manager and the other agency’s manager while the clock runs out', async () => {
    const { requestId } = await anAssigned(world)
    const told = async (person: World['desk']) => await noticesTo(world, person, requestId)
    clock.advance(days(3.5) + minutes(1))
    await runner.drain()
    expect(await told(world.officer)).toContain('requests.half')
    expect(await told(world.desk)).not.toContain('requests.half')
    clock.advance(days(1.75))
    await runner.drain()
    expect(await told(world.desk)).toContain('requests.three-quarters')
    expect(await told(world.chief)).not.toContain('requests.three-quarters')
    clock.advance(days(1.75))
    await runner.drain()
    expect(await told(world.chief)).toContain('requests.due')
    expect(await told(world.manager)).not.toContain('requests.due')
    clock.advance(days(1.75))
    await runner.drain()
    expect(await told(world.manager)).toContain('requests.overdue')
    // The page of the answering agency shows each step, the other one only the last.
    expect((await execute(getRequest, { requestId }, world.desk)).alarms).toHaveLength(4)
    expect((await execute(getRequest, { requestId }, world.manager)).alarms).toHaveLength(1)
  })

  test('a clarification stops the ladder, and the reply sets it going again', async () => {
    const { requestId } = await anAssigned(world, {
      urgency: 'urgent_direct',
      urgencyReason: 'Moves tonight',
    })
    clock.advance(hours(1))
    await execute(askClarification, { requestId, body: 'Which yard?', language: 'en' }, world.officer)
    clock.advance(hours(20))
    await runner.drain()
    expect(await noticesTo(world, world.officer, requestId)).not.toContain('requests.half')
    await execute(replyRequest, { requestId, body: 'Laredo', language: 'en' }, world.author)
    clock.advance(hours(3) + minutes(1))
    await runner.drain()
    expect(await noticesTo(world, world.officer, requestId)).toContain('requests.half')
  })

  test('a step that comes twice tells once', async () => {
    const { requestId } = await aSent(world)
    const input = { requestId, stage: 'due', dueAt: await dueOf(requestId) } as const
    await Promise.allSettled([1, 2].map(() => execute(remindRequest, input, system)))
    await execute(remindRequest, input, system)
    const notices = await noticesTo(world, world.chief, requestId)
    expect(notices.filter((kind) => kind === 'requests.due')).toHaveLength(1)
  })

  test('is no officer’s act: refused and recorded', async () => {
    const { requestId } = await aSent(world)
    const input = { requestId, stage: 'due', dueAt: await dueOf(requestId) } as const
    await expect(execute(remindRequest, input, world.chief)).rejects.toMatchObject({
      reason: 'wrong-kind-of-actor',
    })
    const rows = await auditRows(db.admin(), 'requests.remind.denied')
    expect(rows.at(-1)).toMatchObject({ officer_id: world.chief.officerId, request_id: requestId })
  })

  test('tells nobody of a request that is over', async () => {
    const { requestId } = await aRefused(world)
    const dueAt = clock.now().toISOString()
    await execute(remindRequest, { requestId, stage: 'due', dueAt }, system)
    expect(await noticesTo(world, world.desk, requestId)).not.toContain('requests.due')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await aSent(world)
    await execute(remindRequest, { requestId, stage: 'half', dueAt: await dueOf(requestId) }, system)
    const rows = await auditRows(db.admin(), 'requests.reminded')
    expect(rows.at(-1)).toMatchObject({
      action: 'requests.reminded',
      outcome: 'done',
      officer_id: null,
      request_id: requestId,
      facts: { number, stage: 'half', told: ['desk'] },
    })
  })
})
