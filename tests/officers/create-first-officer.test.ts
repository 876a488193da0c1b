import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { createFirstOfficer } from '#server/officers/create-first-officer.ts'
import { expectRow, names, theWorld } from '#tests/agencies/world.ts'

const w = theWorld()
const system = { kind: 'system', door: 'job' } as const
const given = (country: 'CA' | 'US' | 'MX', code: string) => ({
  agency: { code, names, country },
  email: 'first@test.example',
  fullName: 'First Administrator',
  language: 'en' as const,
})

describe('createFirstOfficer', () => {
  test('makes a country’s first administrator, once', async () => {
    const made = await execute(createFirstOfficer, given('US', 'FIRST'), system)
    await expectRow(w().admin, 'officers.first-created', {
      outcome: 'done',
      officer_id: made.officerId,
      facts: { agency: 'FIRST' },
    })
    await expect(execute(createFirstOfficer, given('US', 'SECOND'), system)).rejects.toMatchObject({
      code: 'precondition',
      reason: 'country-has-administrator',
    })
  })

  test('is nothing that an administrator or a visitor may ask for', async () => {
    const { administrator } = w()
    for (const who of [administrator, { kind: 'visitor', address: '', door: 'rest' } as const])
      await expect(execute(createFirstOfficer, given('US', 'THIRD'), who)).rejects.toMatchObject({
        code: 'unauthenticated',
        reason: 'wrong-kind-of-actor',
      })
  })
})
