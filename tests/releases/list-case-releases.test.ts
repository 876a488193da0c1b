import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listCaseReleases } from '#server/releases/list-case-releases.ts'
import { anApproved, approve, ask, records, refuses, standing, theWorld } from './world.ts'

const world = theWorld()
const list = (caseId: string, by = world().officer) => execute(listCaseReleases, { caseId }, by)

describe('listCaseReleases', () => {
  test('shows both directions, the standing ones that work, and the partners', async () => {
    const { caseId, releaseId } = await anApproved(world())
    const ours = await ask(standing(world(), caseId), world().officer)
    await approve(ours, world().manager)
    const waiting = await ask(standing(world(), caseId, { itemKinds: ['evidence'] }), world().officer)
    const seen = await list(caseId)
    expect(seen.releases.map((row) => row.id)).toEqual([waiting, ours, releaseId])
    expect(seen.standing.map((row) => row.id)).toEqual([ours])
    expect(seen.partners.map((one) => one.code)).toEqual([world().partner.code])
    expect(seen.mayRequest).toBe(true)
    const theirs = await list(caseId, world().partnerOfficer)
    expect(theirs.releases.map((row) => row.id)).toEqual([ours, releaseId])
    expect(theirs.releases.every((row) => !row.isOwn)).toBe(true)
  })

  test('is invisible to another agency', async () => {
    await refuses(
      world(),
      listCaseReleases,
      { caseId: (await anApproved(world())).caseId },
      world().outsider,
      'not-found',
    )
  })

  test('does not exist for an auditor; offers nothing to one who only reads', async () => {
    const { caseId } = await anApproved(world())
    await refuses(world(), listCaseReleases, { caseId }, world().auditor, 'not-found')
    expect((await list(caseId, world().reader)).mayRequest).toBe(false)
  })

  test('offers nothing in a closed case', async () => {
    const { caseId } = await anApproved(world())
    await world().close(caseId)
    expect(await list(caseId)).toMatchObject({ mayRequest: false, releases: [{}] })
  })

  test('writes exactly this audit row', async () => {
    const { caseId } = await anApproved(world())
    await records(world(), 'releases.listed', () => list(caseId), { case_id: caseId, facts: { shown: 1 } })
  })
})
