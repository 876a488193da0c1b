import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { askClarification } from '#server/requests/ask-clarification.ts'
import { replyRequest } from '#server/requests/reply-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aRefused, aWorld, noticesTo, records, refuses, stateOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

const reply = (requestId: string) => ({ requestId, body: 'March.', language: 'en' as const })
const anAsked = async () => {
  const written = await anAssigned(world)
  await execute(askClarification, { ...reply(written.requestId), body: 'Which month?' }, world.officer)
  return written
}

describe('replyRequest', () => {
  test('answers what was asked and lets the clock go on', async () => {
    const { requestId } = await anAsked()
    await execute(replyRequest, reply(requestId), world.author)
    expect(await stateOf(world, requestId)).toMatchObject({ due_at: expect.any(Date), clock_left: null })
    expect(await noticesTo(world, world.officer, requestId)).toContain('requests.replied')
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAsked()
    await refuses(world, replyRequest, reply(requestId), world.outsider, 'not-found')
  })

  test('refuses the receiver and records it', async () => {
    const { requestId } = await anAsked()
    await refuses(world, replyRequest, reply(requestId), world.officer, 'not-sender')
  })

  test('refuses a wrong state, and when nothing was asked', async () => {
    const { requestId } = await aRefused(world)
    await refuses(world, replyRequest, reply(requestId), world.author, 'state-changed')
    const going = await anAssigned(world)
    await refuses(world, replyRequest, reply(going.requestId), world.author, 'nothing-asked')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAsked()
    const row = { request_id: requestId, facts: { number, messageId: expect.any(String) } }
    await records(world, 'requests.replied', () => execute(replyRequest, reply(requestId), world.author), row)
  })
})
