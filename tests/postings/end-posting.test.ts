import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { agreePosting } from '#server/postings/agree-posting.ts'
import { endPosting } from '#server/postings/end-posting.ts'
import { listPostings } from '#server/postings/list-postings.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const end = (by: Person, postingId: string, version: number) =>
  execute(endPosting, { postingId, version, reason: 'Recalled' }, by)

describe('endPosting', () => {
  test('ends what the officer does under it at once', async () => {
    const { admin, propose, told, officer, homeManager, hostManager } = w()
    const postingId = await propose()
    await execute(agreePosting, { postingId, version: 1 }, homeManager)
    await execute(agreePosting, { postingId, version: 2 }, hostManager)
    const posted = { ...officer, postingId }
    await execute(listPostings, {}, posted)
    await end(hostManager, postingId, 3)
    await expect(execute(listPostings, {}, posted)).rejects.toMatchObject({
      code: 'unauthenticated',
      reason: 'posting-ended',
    })
    expect(await told(officer, 'postings.ended', postingId)).toBe(1)
    await expectRow(admin, 'postings.ended', {
      outcome: 'done',
      reason: 'Recalled',
      subject_id: postingId,
      facts: { officer: officer.officerId },
    })
    await expect(end(hostManager, postingId, 4)).rejects.toMatchObject({ reason: 'state-changed' })
  })

  test('is invisible to a third agency, and refused to other roles and to the officer', async () => {
    const { admin, propose, outsider, sponsor, postedManager } = w()
    const postingId = await propose(postedManager.officerId)
    await expect(end(outsider, postingId, 1)).rejects.toMatchObject({ code: 'not-found' })
    await expectDenied(admin, end(sponsor, postingId, 1), 'postings.end', sponsor, 'not-a-manager')
    await expectDenied(admin, end(postedManager, postingId, 1), 'postings.end', postedManager, 'own-posting')
  })
})
