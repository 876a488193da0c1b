import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { sendBackRequest } from '#server/requests/send-back-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAwaiting, aSent, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('sendBackRequest', () => {
  test('gives it back to the author as a draft', async () => {
    const { requestId } = await anAwaiting(world)
    await execute(sendBackRequest, { requestId, reason: 'Say which yard.' }, world.manager)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'draft' })
    expect(await noticesTo(world, world.author, requestId)).toContain('requests.sent-back')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(
      world,
      sendBackRequest,
      { requestId, reason: 'Say which yard.' },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(
      world,
      sendBackRequest,
      { requestId, reason: 'Say which yard.' },
      world.author,
      'not-a-manager',
    )
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aSent(world)
    await refuses(
      world,
      sendBackRequest,
      { requestId, reason: 'Say which yard.' },
      world.manager,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAwaiting(world)
    const row = { officer_id: world.manager.officerId, request_id: requestId, facts: { number } }
    await records(
      world,
      'requests.sent-back',
      () => execute(sendBackRequest, { requestId, reason: 'Say which yard.' }, world.manager),
      row,
    )
  })
})
