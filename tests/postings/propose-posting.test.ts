import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { proposePosting } from '#server/postings/propose-posting.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import { theWorld } from './world.ts'

const w = theWorld()

describe('proposePosting', () => {
  test('proposes, tells both agencies’ managers and writes exactly this row', async () => {
    const { admin, propose, told, homeManager, hostManager, officer, host, outsider } = w()
    const postingId = await propose()
    await expectRow(admin, 'postings.proposed', {
      outcome: 'done',
      reason: 'Joint team',
      subject_id: postingId,
      facts: { officer: officer.officerId, host: host.code },
    })
    for (const [person, times] of [
      [homeManager, 1],
      [hostManager, 1],
      [outsider, 0],
    ] as const)
      expect(await told(person, 'postings.proposed', postingId)).toBe(times)
  })

  test('refuses other roles and countries, and records it', async () => {
    const { admin, given, homeManager, hostAdministrator } = w()
    const attempt = (by: typeof homeManager) => execute(proposePosting, given(), by)
    const name = 'postings.propose'
    await expectDenied(admin, attempt(homeManager), name, homeManager, 'not-an-administrator')
    await expectDenied(admin, attempt(hostAdministrator), name, hostAdministrator, 'other-country')
  })

  test('refuses a second one for the same time', async () => {
    const { propose, another } = w()
    const { officerId } = await another()
    await propose(officerId)
    await expect(propose(officerId)).rejects.toMatchObject({ code: 'conflict', reason: 'overlaps' })
  })

  test.each([
    [
      'hostAgencyId',
      'same_agency',
      () => ({ hostAgencyId: w().home.id, sponsorId: w().homeManager.officerId }),
    ],
    ['sponsorId', 'sponsor_not_at_host', () => ({ sponsorId: w().outsider.officerId })],
    ['endsAt', 'end_before_start', () => ({ endsAt: '2019-01-01T00:00:00Z' })],
  ] as const)('names the field %s when it is %s', async (path, key, wrong) => {
    const input = { ...w().given(), ...wrong() }
    await expect(execute(proposePosting, input, w().administrator)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path, key }],
    })
  })
})
