import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aWorld, records, refuses, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('getRequest', () => {
  test('shows question, clock and what the actor may do', async () => {
    const { requestId } = await anAssigned(world)
    await execute(getRequest, { requestId }, world.officer)
    expect(await execute(getRequest, { requestId }, world.officer)).toMatchObject({
      box: 'in',
      clock: { stopped: false, overdue: false },
      may: { answer: true, refuse: false, approve: false },
    })
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, getRequest, { requestId }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, getRequest, { requestId }, world.auditor, 'not-found')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world)
    const row = {
      officer_id: world.officer.officerId,
      request_id: requestId,
      facts: { number, state: 'assigned', mark: 'protected_a' },
    }
    await records(world, 'requests.viewed', () => execute(getRequest, { requestId }, world.officer), row)
  })
})
