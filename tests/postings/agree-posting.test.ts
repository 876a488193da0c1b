import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { agreePosting } from '#server/postings/agree-posting.ts'
import { getPosting } from '#server/postings/get-posting.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const agree = (by: Person, postingId: string, version: number, caveats?: string) =>
  execute(agreePosting, { postingId, version, caveats }, by)

describe('agreePosting', () => {
  test('holds once both sides have agreed, each with its own caveats', async () => {
    const { admin, propose, told, officer, homeManager, hostManager } = w()
    const postingId = await propose()
    expect(await agree(homeManager, postingId, 1, 'No arrests')).toEqual({ state: 'proposed' })
    expect(await told(officer, 'postings.agreed', postingId)).toBe(0)
    expect(await agree(hostManager, postingId, 2, 'No firearm')).toEqual({ state: 'agreed' })
    expect(await told(officer, 'postings.agreed', postingId)).toBe(1)
    expect(await execute(getPosting, { postingId }, officer)).toMatchObject({
      homeCaveats: 'No arrests',
      hostCaveats: 'No firearm',
      isCurrent: true,
      mayEnd: false,
    })
    await expectRow(admin, 'postings.agreed', {
      outcome: 'done',
      subject_id: postingId,
      officer_id: hostManager.officerId,
      facts: { officer: officer.officerId, state: 'agreed' },
    })
    await expect(agree(homeManager, postingId, 3)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'state-changed',
      facts: { state: 'agreed' },
    })
  })

  test('one side cannot agree for both', async () => {
    const { propose, another, homeManager, postedManager } = w()
    const officer = await another()
    const postingId = await propose(officer.officerId)
    await agree(homeManager, postingId, 1)
    await agree(postedManager, postingId, 2).catch(() => undefined)
    expect(await execute(getPosting, { postingId }, officer)).toMatchObject({ state: 'proposed' })
  })

  test('is invisible to a third agency, and refused to other roles and to the officer', async () => {
    const { admin, propose, outsider, sponsor, postedManager } = w()
    const postingId = await propose(postedManager.officerId)
    await expect(agree(outsider, postingId, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expectDenied(admin, agree(sponsor, postingId, 1), 'postings.agree', sponsor, 'not-a-manager')
    const own = agree(postedManager, postingId, 1)
    await expectDenied(admin, own, 'postings.agree', postedManager, 'own-posting')
  })
})
