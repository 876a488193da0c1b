import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listReleaseOptions } from '#server/releases/list-options.ts'
import { aNote, anApproved, anExhibit, records, refuses, theWorld } from './world.ts'

const world = theWorld()
const options = (caseId: string, by = world().officer) => execute(listReleaseOptions, { caseId }, by)

describe('listReleaseOptions', () => {
  test('offers own items with whom they reach, and the partners', async () => {
    const { caseId, noteId } = await anApproved(world())
    const exhibitId = await anExhibit(world(), caseId)
    const theirs = await aNote(world(), caseId, 'Theirs', 'cui', world().partnerOfficer)
    const found = await options(caseId)
    expect(found.items.map((item) => item.id).sort()).toEqual([noteId, exhibitId].sort())
    expect(found.items.find((item) => item.id === noteId)).toMatchObject({
      label: 'Seal 4471 was changed',
      visibleTo: [world().partner.code],
    })
    expect(found.partners.map((one) => one.id)).toEqual([world().partner.id])
    expect((await options(caseId, world().partnerOfficer)).items.map((item) => item.id)).toEqual([theirs])
  })

  test('is invisible to another agency', async () => {
    await refuses(
      world(),
      listReleaseOptions,
      { caseId: await world().ownCase() },
      world().outsider,
      'not-found',
    )
  })

  test('refuses whoever only reads and records it', async () => {
    await refuses(
      world(),
      listReleaseOptions,
      { caseId: await world().ownCase() },
      world().reader,
      'needs-contribute',
    )
  })

  test('says when the case is closed', async () => {
    const caseId = await world().sharedCase()
    await world().close(caseId)
    expect((await options(caseId)).case.state).toBe('closed')
  })

  test('writes exactly this audit row', async () => {
    const { caseId } = await anApproved(world())
    await records(world(), 'releases.options-listed', () => options(caseId), {
      case_id: caseId,
      facts: { shown: 1 },
    })
  })
})
