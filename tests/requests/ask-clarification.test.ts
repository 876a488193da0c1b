import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { askClarification } from '#server/requests/ask-clarification.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aRefused, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('askClarification', () => {
  test('asks back and stops the clock', async () => {
    const { requestId } = await anAssigned(world)
    await execute(askClarification, { requestId, body: 'Which month?', language: 'en' }, world.officer)
    expect(await stateOf(world, requestId)).toMatchObject({
      state: 'assigned',
      due_at: null,
      clock_left: expect.any(Number),
    })
    expect(await noticesTo(world, world.author, requestId)).toContain('requests.clarification-asked')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      askClarification,
      { requestId, body: 'Which month?', language: 'en' },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      askClarification,
      { requestId, body: 'Which month?', language: 'en' },
      world.author,
      'not-receiver',
    )
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aRefused(world)
    await refuses(
      world,
      askClarification,
      { requestId, body: 'Which month?', language: 'en' },
      world.officer,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world)
    const row = {
      officer_id: world.officer.officerId,
      request_id: requestId,
      facts: { number, messageId: expect.any(String) },
    }
    await records(
      world,
      'requests.clarification-asked',
      () => execute(askClarification, { requestId, body: 'Which month?', language: 'en' }, world.officer),
      row,
    )
  })
})
