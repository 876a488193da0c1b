import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { getRelease } from '#server/releases/get-release.ts'
import { previewRelease } from '#server/releases/preview-release.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { answerRequest } from '#server/requests/answer-request.ts'
import { withdrawRequest } from '#server/requests/withdraw-request.ts'
import {
  anAssigned,
  anExhibit,
  answerFields,
  aWorld,
  noticesTo,
  refuses,
  stateOf,
  type World,
} from '#tests/requests/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

async function anAnswer(outcome: 'full' | 'partial' = 'full', requestId?: string) {
  const asked = requestId ?? (await anAssigned(world)).requestId
  const { caseId } = await aCase(world.officer)
  const exhibitId = await anExhibit(world.admin, caseId, world.officer)
  const answer = await execute(
    answerRequest,
    { requestId: asked, ...answerFields, outcome, evidenceIds: [exhibitId] },
    world.officer,
  )
  return { exhibitId, ...answer }
}

describe('the release of an answer', () => {
  test('answers the request: text and exhibit reach the author, as the preview said', async () => {
    const { requestId, releaseId, itemId, exhibitId } = await anAnswer()
    const before = await execute(previewRelease, { releaseId }, world.chief)
    expect(before.recipients[0]?.seesNow).toEqual([])
    await execute(approveRelease, { releaseId }, world.chief)
    expect(await stateOf(world, requestId)).toMatchObject({
      state: 'answered',
      answered_at: expect.any(Date),
    })
    const got = await execute(getRelease, { releaseId }, world.author)
    expect(got.items).toEqual(before.recipients[0]?.willSee)
    expect(got.items.map((item) => item.id).sort()).toEqual([itemId, exhibitId].sort())
    expect(await noticesTo(world, world.author, requestId)).toContain('releases.received')
  })

  test('a part of an answer leaves the request open for more', async () => {
    const { requestId, releaseId } = await anAnswer('partial')
    await execute(approveRelease, { releaseId }, world.chief)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'partly_answered' })
    const rest = await anAnswer('full', requestId)
    await execute(approveRelease, { releaseId: rest.releaseId }, world.chief)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'answered' })
  })

  test('refused, the request can be answered again and the author learns nothing', async () => {
    const { requestId, releaseId } = await anAnswer()
    const before = await noticesTo(world, world.author, requestId)
    await execute(refuseRelease, { releaseId, reason: 'Names the source' }, world.chief)
    expect(await stateOf(world, requestId)).toMatchObject({ state: 'assigned' })
    expect(await noticesTo(world, world.author, requestId)).toEqual(before)
    await refuses(world, getRelease, { releaseId }, world.author, 'not-found')
    const again = await anAnswer('full', requestId)
    expect(again.releaseId).not.toBe(releaseId)
  })

  test('does not answer a request that was withdrawn meanwhile', async () => {
    const { requestId, releaseId, exhibitId } = await anAnswer()
    await execute(withdrawRequest, { requestId, reason: 'Found elsewhere' }, world.author)
    await refuses(world, approveRelease, { releaseId }, world.chief, 'state-changed')
    expect(await world.admin`select 1 from item_audiences where item_id = ${exhibitId}`).toHaveLength(0)
  })

  test('is invisible to a third agency', async () => {
    const { releaseId } = await anAnswer()
    await refuses(world, getRelease, { releaseId }, world.outsider, 'not-found')
  })
})
