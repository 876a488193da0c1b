import { describe, expect, test } from 'vitest'
import { changeAgency } from '#server/agencies/change-agency.ts'
import { getAgency } from '#server/agencies/get-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow, names, theWorld } from './world.ts'

const w = theWorld()
const change = (by: ReturnType<typeof w>['manager'], agencyId: string, version = 1) =>
  execute(changeAgency, { agencyId, version, names, reason: 'New name' }, by)

describe('changeAgency', () => {
  test('changes the names, once for each version', async () => {
    const { sister, administrator, admin } = w()
    expect(await change(administrator, sister.id)).toEqual({ version: 2 })
    expect((await execute(getAgency, { agencyId: sister.id }, administrator)).names).toEqual(names)
    await expectRow(admin, 'agencies.changed', {
      outcome: 'done',
      reason: 'New name',
      subject_id: sister.id,
      facts: { code: sister.code },
    })
    await expect(change(administrator, sister.id)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      facts: { version: 2, current: names },
    })
  })

  test('refuses managers and administrators of another country', async () => {
    const { admin, manager, foreign, home } = w()
    await expectDenied(admin, change(manager, home.id), 'agencies.change', manager, 'not-an-administrator')
    await expectDenied(admin, change(foreign, home.id), 'agencies.change', foreign, 'other-country')
  })
})
