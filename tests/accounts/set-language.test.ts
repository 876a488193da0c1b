import { beforeAll, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { setLanguage } from '#server/accounts/set-language.ts'
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

describe('setLanguage', () => {
  test('keeps it with the own account, nobody else’s', async () => {
    await execute(setLanguage, { language: 'fr' }, officer)
    expect(await execute(getAccount, {}, officer)).toMatchObject({ language: 'fr' })
    expect(await execute(getAccount, {}, colleague)).toMatchObject({ language: 'en' })
  })

  test('refuses a visitor and an unknown value', async () => {
    await expect(execute(setLanguage, { language: 'fr' }, aVisitor())).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    const unknown = JSON.parse('{"language":"xx"}')
    await expect(execute(setLanguage, unknown, officer)).rejects.toMatchObject({
      issues: [{ path: 'language', key: 'choice' }],
    })
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'accounts.language-set')).length
    await execute(setLanguage, { language: 'fr' }, officer)
    expect((await auditRows(db.admin(), 'accounts.language-set')).slice(before)).toMatchObject([
      { officer_id: officer.officerId, facts: { language: 'fr' } },
    ])
  })
})
