import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { createOfficer } from '#server/officers/create-officer.ts'
import { expectDenied, expectRow, theWorld } from '#tests/agencies/world.ts'

const w = theWorld()
type Roles = ('investigator' | 'manager' | 'auditor')[]
const create = (
  by: ReturnType<typeof w>['manager'],
  agencyId: string,
  email: string,
  roles: Roles = ['investigator'],
) =>
  execute(
    createOfficer,
    { agencyId, email, fullName: 'A. Officer', roles, language: 'fr', reason: 'New' },
    by,
  )

describe('createOfficer', () => {
  test('makes an account with an activation code that the log does not hold', async () => {
    const { admin, administrator, sister } = w()
    const made = await create(administrator, sister.id, 'one@test.example')
    expect(made.activationCode.length).toBeGreaterThan(10)
    await expectRow(admin, 'officers.created', {
      outcome: 'done',
      reason: 'New',
      subject_id: made.officerId,
      facts: { agency: sister.code, roles: ['investigator'] },
    })
    const [held] = await admin<{ found: boolean }[]>`
      select exists (select 1 from audit_events a where a::text like ${`%${made.activationCode}%`}) as found`
    expect(held?.found).toBe(false)
  })

  test('refuses another country and anybody else, and records it', async () => {
    const { admin, manager, foreign, home } = w()
    const two = 'two@test.example'
    await expectDenied(
      admin,
      create(manager, home.id, two),
      'officers.create',
      manager,
      'not-an-administrator',
    )
    await expectDenied(admin, create(foreign, home.id, two), 'officers.create', foreign, 'other-country')
  })

  test('refuses a second account for an address, whatever its case', async () => {
    const { administrator, home } = w()
    await create(administrator, home.id, 'three@test.example')
    await expect(create(administrator, home.id, 'THREE@test.example')).rejects.toMatchObject({
      code: 'conflict',
      reason: 'email-taken',
    })
  })

  test('refuses auditors who hold another role', async () => {
    const { administrator, home } = w()
    await expect(
      create(administrator, home.id, 'four@test.example', ['auditor', 'manager']),
    ).rejects.toMatchObject({ code: 'invalid', issues: [{ path: 'roles', key: 'exclusive_role' }] })
  })
})
