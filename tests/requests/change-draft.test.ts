import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { changeDraft } from '#server/requests/change-draft.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aDraft,
  anAwaiting,
  aSent,
  aWorld,
  fieldsOf,
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

const change = (requestId: string, version = 1) => ({
  ...fieldsOf(world, { subject: 'Another subject' }),
  requestId,
  version,
})

describe('changeDraft', () => {
  test('rewrites the own draft', async () => {
    const { requestId } = await aDraft(world)
    expect(await execute(changeDraft, change(requestId), world.author)).toEqual({ requestId, version: 2 })
    expect(await stateOf(world, requestId)).toMatchObject({ subject: 'Another subject', version: 2 })
  })

  test('shows what stands there when it changed meanwhile', async () => {
    const { requestId } = await aDraft(world)
    await execute(changeDraft, change(requestId), world.author)
    const error = await refuses(world, changeDraft, change(requestId), world.author, 'changed-meanwhile')
    expect(error.facts).toMatchObject({ current: { subject: 'Another subject', version: 2 } })
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await aDraft(world)
    await refuses(world, changeDraft, change(requestId), world.outsider, 'not-found')
  })

  test('refuses everybody but the author and records it', async () => {
    const { requestId } = await anAwaiting(world)
    await refuses(world, changeDraft, change(requestId), world.manager, 'not-author')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aSent(world)
    await refuses(world, changeDraft, change(requestId, 2), world.author, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await aDraft(world)
    const row = { request_id: requestId, facts: { number, version: 2 } }
    await records(
      world,
      'requests.draft-changed',
      () => execute(changeDraft, change(requestId), world.author),
      row,
    )
  })
})
