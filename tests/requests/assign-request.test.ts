import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { assignRequest } from '#server/requests/assign-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAcknowledged, aSent, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('assignRequest', () => {
  test('gives it to an officer, who sees it from then on', async () => {
    const { requestId } = await anAcknowledged(world)
    await execute(assignRequest, { requestId, officerId: world.officer.officerId }, world.desk)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'assigned' })
    expect(await noticesTo(world, world.officer, requestId)).toContain('requests.assigned')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAcknowledged(world)
    await refuses(
      world,
      assignRequest,
      { requestId, officerId: world.officer.officerId },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAcknowledged(world)
    await refuses(
      world,
      assignRequest,
      { requestId, officerId: world.officer.officerId },
      world.author,
      'not-receiver',
    )
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aSent(world)
    await refuses(
      world,
      assignRequest,
      { requestId, officerId: world.officer.officerId },
      world.desk,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAcknowledged(world)
    const row = {
      officer_id: world.desk.officerId,
      request_id: requestId,
      facts: { number, officerId: world.officer.officerId },
    }
    await records(
      world,
      'requests.assigned',
      () => execute(assignRequest, { requestId, officerId: world.officer.officerId }, world.desk),
      row,
    )
  })

  test('refuses an officer of another agency and an auditor', async () => {
    const { requestId } = await anAcknowledged(world)
    for (const stranger of [world.author, world.auditor])
      await expect(
        execute(assignRequest, { requestId, officerId: stranger.officerId }, world.desk),
      ).rejects.toMatchObject({ issues: [{ path: 'officerId', key: 'officer_unknown' }] })
  })
})
