import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { changeOfficer } from '#server/officers/change-officer.ts'
import { expectDenied, expectRow, theWorld } from '#tests/agencies/world.ts'
import { anOfficer } from '#tests/support/makers.ts'

const w = theWorld()
type Person = ReturnType<typeof w>['manager']
const change = (by: Person, officerId: string, roles: ('investigator' | 'manager')[], version = 1) =>
  execute(
    changeOfficer,
    { officerId, version, fullName: 'B. Officer', roles, language: 'es', reason: 'Promoted' },
    by,
  )

describe('changeOfficer', () => {
  test('changes profile and roles, once for each version', async () => {
    const { admin, administrator, home } = w()
    const { officerId } = await anOfficer(admin, home)
    expect(await change(administrator, officerId, ['manager'])).toEqual({ version: 2, rolesChanged: true })
    await expectRow(admin, 'officers.changed', {
      outcome: 'done',
      reason: 'Promoted',
      subject_id: officerId,
      facts: { rolesBefore: ['investigator'], roles: ['manager'], rolesChanged: true },
    })
    await expect(change(administrator, officerId, ['manager'])).rejects.toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      facts: { version: 2 },
    })
    expect(await change(administrator, officerId, ['manager'], 2)).toMatchObject({ rolesChanged: false })
  })

  test('refuses the own account, another country and anybody else', async () => {
    const { admin, administrator, foreign, manager } = w()
    const attempt = (by: Person, officerId: string) => change(by, officerId, ['manager'])
    const name = 'officers.change'
    await expectDenied(
      admin,
      attempt(administrator, administrator.officerId),
      name,
      administrator,
      'own-account',
    )
    await expectDenied(admin, attempt(foreign, manager.officerId), name, foreign, 'other-country')
    await expectDenied(admin, attempt(manager, manager.officerId), name, manager, 'not-an-administrator')
    await expect(attempt(administrator, randomUUID())).rejects.toMatchObject({ code: 'not-found' })
  })
})
