import { describe, expect, test } from 'vitest'
import { createAgency } from '#server/agencies/create-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow, names, theWorld } from './world.ts'

const w = theWorld()
const given = (code: string, country: 'CA' | 'US' | 'MX' = 'CA') => ({
  code,
  country,
  names,
  reason: 'Joins',
})

describe('createAgency', () => {
  test('creates one in the administrator’s country and writes exactly this row', async () => {
    const { agencyId } = await execute(createAgency, given('NEW-1'), w().administrator)
    await expectRow(w().admin, 'agencies.created', {
      outcome: 'done',
      reason: 'Joins',
      subject_id: agencyId,
      facts: { code: 'NEW-1', country: 'CA' },
    })
  })

  test('refuses another country and anybody else, and records it', async () => {
    const { admin, administrator, manager } = w()
    const create = (by: typeof manager, code: string, country: 'CA' | 'MX') =>
      execute(createAgency, given(code, country), by)
    await expectDenied(
      admin,
      create(manager, 'NEW-2', 'CA'),
      'agencies.create',
      manager,
      'not-an-administrator',
    )
    await expectDenied(
      admin,
      create(administrator, 'NEW-3', 'MX'),
      'agencies.create',
      administrator,
      'other-country',
    )
  })

  test('refuses a code that is taken or written wrongly', async () => {
    await expect(execute(createAgency, given(w().sister.code), w().administrator)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'code-taken',
    })
    await expect(execute(createAgency, given('lower'), w().administrator)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'code', key: 'format_agency_code' }],
    })
  })
})
