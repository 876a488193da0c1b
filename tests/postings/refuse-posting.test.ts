import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { refusePosting } from '#server/postings/refuse-posting.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const refuse = (by: Person, postingId: string, version = 1) =>
  execute(refusePosting, { postingId, version, reason: 'No room' }, by)

describe('refusePosting', () => {
  test('one no is enough; who proposed is told', async () => {
    const { admin, propose, told, administrator, hostManager, officer } = w()
    const postingId = await propose()
    expect(await refuse(hostManager, postingId)).toEqual({ state: 'refused' })
    expect(await told(administrator, 'postings.refused', postingId)).toBe(1)
    await expectRow(admin, 'postings.refused', {
      outcome: 'done',
      reason: 'No room',
      subject_id: postingId,
      facts: { officer: officer.officerId },
    })
    await expect(refuse(hostManager, postingId, 2)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'state-changed',
    })
  })

  test('is invisible to a third agency and refused to other roles', async () => {
    const { admin, propose, outsider, sponsor } = w()
    const postingId = await propose()
    await expect(refuse(outsider, postingId)).rejects.toMatchObject({ code: 'not-found' })
    await expectDenied(admin, refuse(sponsor, postingId), 'postings.refuse', sponsor, 'not-a-manager')
  })
})
