import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { addInternalNote } from '#server/requests/add-internal-note.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAssigned, aWorld, records, refuses, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('addInternalNote', () => {
  test('adds a note that the other agency never sees', async () => {
    const { requestId } = await anAssigned(world)
    await execute(addInternalNote, { requestId, body: 'Ask the yard.', language: 'en' }, world.officer)
    const own = await execute(getRequest, { requestId }, world.chief)
    expect(own.messages).toMatchObject([{ kind: 'internal', body: 'Ask the yard.' }])
    expect((await execute(getRequest, { requestId }, world.author)).messages).toEqual([])
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      addInternalNote,
      { requestId, body: 'Ask the yard.', language: 'en' },
      world.outsider,
      'not-found',
    )
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(
      world,
      addInternalNote,
      { requestId, body: 'Ask the yard.', language: 'en' },
      world.auditor,
      'not-found',
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
      'requests.note-added',
      () => execute(addInternalNote, { requestId, body: 'Ask the yard.', language: 'en' }, world.officer),
      row,
    )
  })
})
