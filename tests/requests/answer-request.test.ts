import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { answerRequest } from '#server/requests/answer-request.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { refuseRequest } from '#server/requests/refuse-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import {
  anAssigned,
  anExhibit,
  answerFields,
  aRefused,
  aWorld,
  noticesTo,
  records,
  refuses,
  releaseAnswer,
  type World,
} from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('answerRequest', () => {
  test('writes an answer that waits for the own manager', async () => {
    const { requestId } = await anAssigned(world)
    await execute(answerRequest, { requestId, ...answerFields }, world.officer)
    expect((await execute(getRequest, { requestId }, world.author)).answers).toEqual([])
    expect(await noticesTo(world, world.chief, requestId)).toContain('releases.requested')
    expect(await execute(getRequest, { requestId }, world.chief)).toMatchObject({
      answers: [{ body: answerFields.body, release: { state: 'awaiting' } }],
      may: { answer: false, refuse: false },
    })
  })

  test('is invisible to another agency', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, answerRequest, { requestId, ...answerFields }, world.outsider, 'not-found')
  })

  test('refuses the wrong role and records it', async () => {
    const { requestId } = await anAssigned(world)
    await refuses(world, answerRequest, { requestId, ...answerFields }, world.author, 'not-receiver')
  })

  test('refuses a wrong state', async () => {
    const { requestId } = await aRefused(world)
    await refuses(world, answerRequest, { requestId, ...answerFields }, world.officer, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { requestId, number } = await anAssigned(world)
    const row = {
      officer_id: world.officer.officerId,
      request_id: requestId,
      facts: { number, outcome: 'full', mark: 'cui', evidenceIds: [] },
    }
    await records(
      world,
      'requests.answer-written',
      () => execute(answerRequest, { requestId, ...answerFields }, world.officer),
      row,
    )
  })

  test('takes only one answer at a time to the manager, and no refusal beside it', async () => {
    const { requestId } = await anAssigned(world)
    await execute(answerRequest, { requestId, ...answerFields }, world.officer)
    await refuses(world, answerRequest, { requestId, ...answerFields }, world.desk, 'answer-awaits-release')
    const refusal = { requestId, ground: 'other', reason: 'No.' } as const
    await refuses(world, refuseRequest, refusal, world.chief, 'answer-awaits-release')
  })

  test('carries own exhibits only', async () => {
    const { requestId } = await anAssigned(world)
    const foreign = await anExhibit(db.admin(), (await aCase(world.author)).caseId, world.author)
    await expect(
      execute(answerRequest, { requestId, ...answerFields, evidenceIds: [foreign] }, world.officer),
    ).rejects.toMatchObject({ issues: [{ path: 'evidenceIds', key: 'evidence_unknown' }] })
  })

  test('goes on after a partial answer', async () => {
    const { requestId } = await anAssigned(world)
    const partial = { requestId, ...answerFields, outcome: 'partial' } as const
    const first = await execute(answerRequest, partial, world.officer)
    await releaseAnswer(world, first.releaseId)
    const second = await execute(answerRequest, { requestId, ...answerFields }, world.officer)
    await releaseAnswer(world, second.releaseId)
    const seen = await execute(getRequest, { requestId }, world.author)
    expect(seen).toMatchObject({ state: 'answered', answers: [{ outcome: 'partial' }, { outcome: 'full' }] })
  })

  test('asks for words with handling code H3', async () => {
    const { requestId } = await anAssigned(world)
    await expect(
      execute(answerRequest, { requestId, ...answerFields, handlingCode: 'H3' }, world.officer),
    ).rejects.toMatchObject({ issues: [{ path: 'caveats', key: 'caveats_needed' }] })
  })
})
