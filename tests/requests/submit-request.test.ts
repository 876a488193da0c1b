import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { submitRequest } from '#server/requests/submit-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aDraft, aSent, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('submitRequest', () => {
  test('puts the draft before the managers', async () => {
    const { requestId } = await aDraft(world)
    await execute(submitRequest, { requestId }, world.author)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'awaiting_approval' })
    expect(await noticesTo(world, world.manager, requestId)).toContain('requests.submitted')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await aDraft(world)
    await refuses(world, submitRequest, { requestId }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await aDraft(world)
    await refuses(world, submitRequest, { requestId }, world.secondManager, 'not-found')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aSent(world)
    await refuses(world, submitRequest, { requestId }, world.author, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await aDraft(world)
    const row = { officer_id: world.author.officerId, request_id: requestId, facts: { number } }
    await records(world, 'requests.submitted', () => execute(submitRequest, { requestId }, world.author), row)
  })
})
