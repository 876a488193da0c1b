import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { withdrawRequest } from '#server/requests/withdraw-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aDraft,
  anAssigned,
  aRefused,
  aWorld,
  noticesTo,
  records,
  refuses,
  stateOf,
  type World,
} from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('withdrawRequest', () => {
  test('takes it back and tells who works on it', async () => {
    const { requestId } = await anAssigned(world)
    await execute(withdrawRequest, { requestId, reason: 'No longer needed.' }, world.author)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'withdrawn' })
    expect(await noticesTo(world, world.officer, requestId)).toContain('requests.withdrawn')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      withdrawRequest,
      { requestId, reason: 'No longer needed.' },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      withdrawRequest,
      { requestId, reason: 'No longer needed.' },
      world.officer,
      'not-sender',
    )
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aRefused(world)
    await refuses(
      world,
      withdrawRequest,
      { requestId, reason: 'No longer needed.' },
      world.author,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world)
    const row = { officer_id: world.author.officerId, request_id: requestId, facts: { number } }
    await records(
      world,
      'requests.withdrawn',
      () => execute(withdrawRequest, { requestId, reason: 'No longer needed.' }, world.author),
      row,
    )
  })

  test('never reached the partner when it was withdrawn before sending', async () => {
    const { requestId } = await aDraft(world)
    await execute(withdrawRequest, { requestId, reason: 'Mistake.' }, world.author)
    await refuses(world, withdrawRequest, { requestId, reason: 'No.' }, world.desk, 'not-found')
  })
})
