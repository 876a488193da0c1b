import { describe, expect, test } from 'vitest'
import { disableAgency } from '#server/agencies/disable-agency.ts'
import { enableAgency } from '#server/agencies/enable-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, theWorld } from './world.ts'

const w = theWorld()
const given = (agencyId: string, version: number) => ({ agencyId, version, reason: 'Back' })

describe('enableAgency', () => {
  test('is for administrators of the country, and for the version they saw', async () => {
    const { admin, administrator, foreign, manager, sister } = w()
    await execute(disableAgency, given(sister.id, 1), administrator)
    const enable = (by: typeof manager, version: number) =>
      execute(enableAgency, given(sister.id, version), by)
    await expectDenied(admin, enable(foreign, 2), 'agencies.enable', foreign, 'other-country')
    await expectDenied(admin, enable(manager, 2), 'agencies.enable', manager, 'not-an-administrator')
    await expect(enable(administrator, 1)).rejects.toMatchObject({ reason: 'changed-meanwhile' })
    expect(await enable(administrator, 2)).toEqual({ status: 'active' })
  })
})
