import { beforeAll, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, aVisitor, type Holder } from './world.ts'

const db = useDatabase()
let holder: Holder
beforeAll(async () => {
  holder = await anAccount(db.admin(), await anAgency(db.admin()))
})

describe('getAccount', () => {
  test('shows the own profile and second factor, no hash and no seed', async () => {
    const account = await execute(getAccount, {}, holder.person)
    expect(account).toMatchObject({
      officerId: holder.officerId,
      email: holder.names.email,
      recoveryCodesLeft: 1,
      factorSince: expect.any(Date),
      postings: [],
    })
    expect(Object.keys(account).filter((key) => /hash|sealed|password$/i.test(key))).toEqual([])
  })

  test('refuses a visitor', async () => {
    await expect(execute(getAccount, {}, aVisitor())).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'accounts.viewed')).length
    await execute(getAccount, {}, holder.person)
    expect((await auditRows(db.admin(), 'accounts.viewed')).slice(before)).toMatchObject([
      { officer_id: holder.officerId, subject_type: 'officer', subject_id: holder.officerId },
    ])
  })
})
