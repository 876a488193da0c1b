import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { disableOfficer } from '#server/officers/disable-officer.ts'
import { enableOfficer } from '#server/officers/enable-officer.ts'
import { listOfficers } from '#server/officers/list-officers.ts'
import { expectDenied, expectRow, theWorld } from '#tests/agencies/world.ts'

const w = theWorld()
const given = (officerId: string, version = 1) => ({ officerId, version, reason: 'Left' })

describe('disableOfficer', () => {
  test('shuts the account at once, until it is enabled', async () => {
    const { admin, administrator, sisterOfficer } = w()
    await execute(disableOfficer, given(sisterOfficer.officerId), administrator)
    const row = { outcome: 'done', reason: 'Left', subject_id: sisterOfficer.officerId }
    await expectRow(admin, 'officers.disabled', row)
    await expect(execute(listOfficers, {}, sisterOfficer)).rejects.toMatchObject({
      code: 'unauthenticated',
      reason: 'officer-disabled',
    })
    await expect(
      execute(disableOfficer, given(sisterOfficer.officerId), administrator),
    ).rejects.toMatchObject({ reason: 'changed-meanwhile' })
    await execute(enableOfficer, given(sisterOfficer.officerId, 2), administrator)
    await expectRow(admin, 'officers.enabled', row)
    await execute(listOfficers, {}, sisterOfficer)
  })

  test.each([disableOfficer, enableOfficer])(
    '$name refuses the own account, another country, others',
    async (act) => {
      const { admin, administrator, foreign, manager } = w()
      const attempt = (by: typeof manager, officerId: string) => execute(act, given(officerId), by)
      const own = attempt(administrator, administrator.officerId)
      await expectDenied(admin, own, act.name, administrator, 'own-account')
      await expectDenied(admin, attempt(foreign, manager.officerId), act.name, foreign, 'other-country')
      const other = attempt(manager, administrator.officerId)
      await expectDenied(admin, other, act.name, manager, 'not-an-administrator')
    },
  )
})
