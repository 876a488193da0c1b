import { beforeAll, describe, expect, test } from 'vitest'
import { getAccess } from '#server/accounts/get-access.ts'
import { resetAccess } from '#server/accounts/reset-access.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'
import { anAccount, type Holder } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let manager: Person
let administrator: Person

beforeAll(async () => {
  agency = await anAgency(db.admin())
  holder = await anAccount(db.admin(), agency)
  manager = await anOfficer(db.admin(), agency, ['manager'])
  administrator = await anOfficer(db.admin(), agency, ['administrator'])
})
const look = (by: Person) => execute(getAccess, { officerId: holder.officerId }, by)

describe('getAccess', () => {
  test('shows how the account stands and what the reader may do about it, no secret', async () => {
    expect(await look(manager)).toMatchObject({
      lockedAt: null,
      hasFactor: true,
      mayRelease: true,
      mayReset: false,
    })
    await unrecorded(
      db.admin(),
      (tx) => tx`update credentials set locked_at = now() where officer_id = ${holder.officerId}`,
    )
    expect(await look(administrator)).toMatchObject({ lockedAt: expect.any(Date), mayReset: true })
    await execute(resetAccess, { officerId: holder.officerId, reason: 'Telephone lost' }, administrator)
    const now = await look(administrator)
    expect(now).toMatchObject({ hasPassword: false, hasFactor: false, activationUntil: expect.any(Date) })
    expect(Object.keys(now).filter((key) => /hash|sealed/i.test(key))).toEqual([])
  })

  test('refuses everybody else, and records it', async () => {
    const refuses = async (by: Person, reason: string) => {
      await expect(look(by)).rejects.toMatchObject({ code: 'forbidden', reason })
      expect((await auditRows(db.admin(), 'accounts.getAccess.denied')).at(-1)).toMatchObject({ reason })
    }
    await refuses(await anOfficer(db.admin(), agency), 'not-a-manager')
    await refuses(await anOfficer(db.admin(), await anAgency(db.admin()), ['manager']), 'other-agency')
    await refuses(
      await anOfficer(db.admin(), await anAgency(db.admin(), 'US'), ['administrator']),
      'other-agency',
    )
    expect(
      await look(await anOfficer(db.admin(), await anAgency(db.admin()), ['administrator'])),
    ).toBeTruthy()
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'accounts.access-viewed')).length
    await look(manager)
    expect((await auditRows(db.admin(), 'accounts.access-viewed')).slice(before)).toMatchObject([
      { officer_id: manager.officerId, subject_type: 'officer', subject_id: holder.officerId },
    ])
  })
})
