import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { refuseRequest } from '#server/requests/refuse-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aRefused, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('refuseRequest', () => {
  test('says no on a coded ground', async () => {
    const { requestId } = await anAssigned(world)
    await execute(refuseRequest, { requestId, ground: 'disproportionate', reason: 'Too wide.' }, world.chief)
    expect(await stateOf(world, requestId)).toMatchObject({
      state: 'refused',
      refusal_ground: 'disproportionate',
    })
    expect(await noticesTo(world, world.author, requestId)).toContain('requests.refused')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      refuseRequest,
      { requestId, ground: 'disproportionate', reason: 'Too wide.' },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      refuseRequest,
      { requestId, ground: 'disproportionate', reason: 'Too wide.' },
      world.officer,
      'not-a-manager',
    )
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aRefused(world)
    await refuses(
      world,
      refuseRequest,
      { requestId, ground: 'disproportionate', reason: 'Too wide.' },
      world.chief,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world)
    const row = {
      officer_id: world.chief.officerId,
      request_id: requestId,
      facts: { number, ground: 'disproportionate' },
    }
    await records(
      world,
      'requests.refused',
      () =>
        execute(refuseRequest, { requestId, ground: 'disproportionate', reason: 'Too wide.' }, world.chief),
      row,
    )
  })
})
