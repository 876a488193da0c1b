import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { approveRequest } from '#server/requests/approve-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAwaiting, aSent, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('approveRequest', () => {
  test('sends it to the desk and starts the clock', async () => {
    const { requestId } = await anAwaiting(world)
    await execute(approveRequest, { requestId, version: 1 }, world.manager)
    expect(await stateOf(world, requestId)).toMatchObject({
      state: 'sent',
      due_at: expect.any(Date),
      clock_left: null,
    })
    expect(await noticesTo(world, world.desk, requestId)).toContain('requests.sent')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(world, approveRequest, { requestId, version: 1 }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(world, approveRequest, { requestId, version: 1 }, world.author, 'not-a-manager')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aSent(world)
    await refuses(world, approveRequest, { requestId, version: 1 }, world.manager, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAwaiting(world)
    const row = { officer_id: world.manager.officerId, request_id: requestId, facts: { number } }
    await records(
      world,
      'requests.approved',
      () => execute(approveRequest, { requestId, version: 1 }, world.manager),
      row,
    )
  })

  test('four eyes: a manager’s own request needs another manager', async () => {
    const { requestId } = await anAwaiting(world, {}, world.manager)
    await refuses(world, approveRequest, { requestId, version: 1 }, world.manager, 'four-eyes')
    await execute(approveRequest, { requestId, version: 1 }, world.secondManager)
  })

  test('refuses a text that changed since it was read', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(world, approveRequest, { requestId, version: 9 }, world.manager, 'changed-meanwhile')
  })
})
