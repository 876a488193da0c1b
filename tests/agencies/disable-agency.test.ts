import { describe, expect, test } from 'vitest'
import { disableAgency } from '#server/agencies/disable-agency.ts'
import { enableAgency } from '#server/agencies/enable-agency.ts'
import { listAgencies } from '#server/agencies/list-agencies.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow, theWorld } from './world.ts'

const w = theWorld()
const given = (agencyId: string, version = 1) => ({ agencyId, version, reason: 'Merged' })

describe('disableAgency', () => {
  test('shuts out its officers until it is enabled', async () => {
    const { sister, sisterOfficer, administrator, admin } = w()
    await execute(disableAgency, given(sister.id), administrator)
    const row = { outcome: 'done', reason: 'Merged', subject_id: sister.id, facts: { code: sister.code } }
    await expectRow(admin, 'agencies.disabled', row)
    await expect(execute(listAgencies, {}, sisterOfficer)).rejects.toMatchObject({
      code: 'unauthenticated',
      reason: 'officer-disabled',
    })
    await expect(execute(disableAgency, given(sister.id), administrator)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
    })
    await execute(enableAgency, given(sister.id, 2), administrator)
    await expectRow(admin, 'agencies.enabled', row)
    await execute(listAgencies, {}, sisterOfficer)
  })

  test('refuses the own agency, another country and anybody else', async () => {
    const { admin, administrator, foreign, manager, home, sister } = w()
    const disable = (by: typeof manager, agencyId: string) => execute(disableAgency, given(agencyId), by)
    await expectDenied(
      admin,
      disable(administrator, home.id),
      'agencies.disable',
      administrator,
      'own-agency',
    )
    await expectDenied(admin, disable(foreign, sister.id), 'agencies.disable', foreign, 'other-country')
    await expectDenied(
      admin,
      disable(manager, sister.id),
      'agencies.disable',
      manager,
      'not-an-administrator',
    )
  })
})
