import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { releaseLock } from '#server/accounts/release-lock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'
import { anAccount, challengeOf, credentialsOf, type Holder } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let manager: Person
let administrator: Person

beforeAll(async () => {
  agency = await anAgency(db.admin())
  manager = await anOfficer(db.admin(), agency, ['manager'])
  administrator = await anOfficer(db.admin(), agency, ['administrator'])
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), agency)
  await unrecorded(
    db.admin(),
    (tx) => tx`update credentials set locked_at = now(), failures = 5 where officer_id = ${holder.officerId}`,
  )
})
const release = (by: Person) =>
  execute(releaseLock, { officerId: holder.officerId, reason: 'It was the officer' }, by)

describe('releaseLock', () => {
  test('needs two; the second one opens the account', async () => {
    expect(await release(manager)).toEqual({ isOpen: false })
    await expect(challengeOf(holder)).rejects.toThrow()
    expect(await release(administrator)).toEqual({ isOpen: true })
    expect(await credentialsOf(db.admin(), holder.officerId)).toMatchObject({ locked_at: null, failures: 0 })
    expect(await challengeOf(holder)).toHaveProperty('challenge')
  })

  test('nobody is two people', async () => {
    await release(manager)
    await expect(release(manager)).rejects.toMatchObject({ code: 'conflict', reason: 'second-person-needed' })
  })

  test('refuses everybody else, and records it', async () => {
    const refuses = async (by: Person, reason: string) => {
      await expect(release(by)).rejects.toMatchObject({ code: 'forbidden', reason })
      expect((await auditRows(db.admin(), 'accounts.releaseLock.denied')).at(-1)).toMatchObject({
        officer_id: by.officerId,
        reason,
      })
    }
    await refuses(await anOfficer(db.admin(), agency), 'not-a-manager')
    await refuses(await anOfficer(db.admin(), agency, ['auditor']), 'not-a-manager')
    await refuses(await anOfficer(db.admin(), await anAgency(db.admin()), ['administrator']), 'other-agency')
    await refuses(holder.person, 'not-a-manager')
  })

  test('refuses one’s own lock and an account that is not locked', async () => {
    const own = { officerId: manager.officerId, reason: 'Mine' }
    await expect(execute(releaseLock, own, manager)).rejects.toMatchObject({ reason: 'own-account' })
    await release(manager)
    await release(administrator)
    await expect(release(manager)).rejects.toMatchObject({ code: 'precondition', reason: 'not-locked' })
  })

  test('writes exactly these audit rows', async () => {
    await release(manager)
    await release(administrator)
    const rows = (await auditRows(db.admin())).filter(
      (row) => 'subject_id' in row && row.subject_id === holder.officerId,
    )
    expect(rows).toMatchObject([
      { action: 'accounts.lock-release-begun', officer_id: manager.officerId, reason: 'It was the officer' },
      { action: 'accounts.lock-released', officer_id: administrator.officerId, reason: 'It was the officer' },
    ])
  })
})
