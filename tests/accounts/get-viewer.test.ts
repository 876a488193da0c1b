import { beforeAll, describe, expect, test } from 'vitest'
import { getViewer } from '#server/accounts/get-viewer.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person } from '#tests/support/makers.ts'
import { aVisitor } from './world.ts'

const db = useDatabase()
let officer: Person
beforeAll(async () => {
  officer = await anOfficer(db.admin(), await anAgency(db.admin(), 'MX'), ['manager'])
})

describe('getViewer', () => {
  test('tells who is signed in and for whom', async () => {
    expect(await execute(getViewer, {}, officer)).toMatchObject({
      officerId: officer.officerId,
      country: 'MX',
      roles: ['manager'],
      posting: null,
    })
  })

  test('refuses a visitor and records that', async () => {
    await expect(execute(getViewer, {}, aVisitor())).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await auditRows(db.admin(), 'accounts.viewer.denied')).toHaveLength(1)
  })

  test('writes no audit row for an officer: every page asks it', async () => {
    const before = (await auditRows(db.admin())).length
    await execute(getViewer, {}, officer)
    expect(await auditRows(db.admin())).toHaveLength(before)
  })
})
