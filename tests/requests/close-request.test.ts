import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { closeRequest } from '#server/requests/close-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aRefused, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('closeRequest', () => {
  test('ends it for both sides', async () => {
    const { requestId } = await aRefused(world)
    await execute(closeRequest, { requestId }, world.author)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'closed' })
    expect(await noticesTo(world, world.officer, requestId)).toContain('requests.closed')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await aRefused(world)
    await refuses(world, closeRequest, { requestId }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await aRefused(world)
    await refuses(world, closeRequest, { requestId }, world.desk, 'not-sender')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, closeRequest, { requestId }, world.author, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await aRefused(world)
    const row = { officer_id: world.author.officerId, request_id: requestId, facts: { number } }
    await records(world, 'requests.closed', () => execute(closeRequest, { requestId }, world.author), row)
  })
})
