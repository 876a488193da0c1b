import { beforeAll, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { setTheme } from '#server/accounts/set-theme.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person } from '#tests/support/makers.ts'
import { aVisitor } from './world.ts'

const db = useDatabase()
let officer: Person
let colleague: Person
beforeAll(async () => {
  const agency = await anAgency(db.admin())
  officer = await anOfficer(db.admin(), agency)
  colleague = await anOfficer(db.admin(), agency)
})

describe('setTheme', () => {
  test('keeps it with the own account, nobody else’s', async () => {
    await execute(setTheme, { theme: 'dark' }, officer)
    expect(await execute(getAccount, {}, officer)).toMatchObject({ theme: 'dark' })
    expect(await execute(getAccount, {}, colleague)).toMatchObject({ theme: 'system' })
  })

  test('refuses a visitor and an unknown value', async () => {
    await expect(execute(setTheme, { theme: 'dark' }, aVisitor())).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    const unknown = JSON.parse('{"theme":"xx"}')
    await expect(execute(setTheme, unknown, officer)).rejects.toMatchObject({
      issues: [{ path: 'theme', key: 'choice' }],
    })
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'accounts.theme-set')).length
    await execute(setTheme, { theme: 'dark' }, officer)
    expect((await auditRows(db.admin(), 'accounts.theme-set')).slice(before)).toMatchObject([
      { officer_id: officer.officerId, facts: { theme: 'dark' } },
    ])
  })
})
