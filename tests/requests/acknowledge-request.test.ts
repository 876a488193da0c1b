import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { acknowledgeRequest } from '#server/requests/acknowledge-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAcknowledged, aSent, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('acknowledgeRequest', () => {
  test('tells the sender that the desk has it', async () => {
    const { requestId } = await aSent(world)
    await execute(acknowledgeRequest, { requestId }, world.desk)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'acknowledged' })
    expect(await noticesTo(world, world.author, requestId)).toContain('requests.acknowledged')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await aSent(world)
    await refuses(world, acknowledgeRequest, { requestId }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await aSent(world)
    await refuses(world, acknowledgeRequest, { requestId }, world.manager, 'not-receiver')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await anAcknowledged(world)
    await refuses(world, acknowledgeRequest, { requestId }, world.desk, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await aSent(world)
    const row = { officer_id: world.desk.officerId, request_id: requestId, facts: { number } }
    await records(
      world,
      'requests.acknowledged',
      () => execute(acknowledgeRequest, { requestId }, world.desk),
      row,
    )
  })
})
