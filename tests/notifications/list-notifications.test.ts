import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { countUnread } from '#server/notifications/count-unread.ts'
import { listNotifications } from '#server/notifications/list-notifications.ts'
import { readNotifications } from '#server/notifications/read-notifications.ts'
import { seeChanges } from '#server/notifications/see-changes.ts'
import { expectRow } from '#tests/agencies/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'

const db = useDatabase()
let officer: Person, colleague: Person, outsider: Person
const notice = (to: Person, times = 1) =>
  unrecorded(db.admin(), async (tx) => {
    for (let n = 0; n < times; n++)
      await tx`insert into notifications (officer_id, kind) values (${to.officerId}, 'cases.changed')`
  })
const unread = async (person: Person) => (await execute(countUnread, {}, person)).unread

beforeAll(async () => {
  const home = await anAgency(db.admin())
  officer = await anOfficer(db.admin(), home)
  colleague = await anOfficer(db.admin(), home, ['manager'])
  outsider = await anOfficer(db.admin(), await anAgency(db.admin(), 'MX'))
})

describe('listNotifications, countUnread and readNotifications', () => {
  test('are the reader’s own, a page at a time', async () => {
    await notice(officer, 3)
    await notice(outsider)
    const first = await execute(listNotifications, { limit: 2 }, officer)
    const rest = await execute(listNotifications, { limit: 2, cursor: first.next ?? '' }, officer)
    expect([first.notices.length, rest.notices.length, rest.next]).toEqual([2, 1, null])
    expect(await unread(officer)).toBe(3)
    expect(await unread(colleague)).toBe(0)
    expect((await execute(listNotifications, {}, colleague)).notices).toEqual([])
  })

  test('nobody reads for another; reading is recorded with the number alone', async () => {
    const [mine, ...others] = (await execute(listNotifications, {}, officer)).notices
    const ids = [mine?.id ?? '']
    expect(await execute(readNotifications, { ids }, colleague)).toEqual({ read: 0 })
    expect(await execute(readNotifications, { ids }, officer)).toEqual({ read: 1 })
    await expectRow(db.admin(), 'notifications.read', { outcome: 'done', facts: { read: 1 } })
    expect(await unread(officer)).toBe(others.length)
    expect(await execute(readNotifications, {}, officer)).toEqual({ read: others.length })
    expect(await unread(officer)).toBe(0)
    expect(await unread(outsider)).toBe(1)
  })

  test('are not for visitors', async () => {
    const visitor = { kind: 'visitor', address: '', door: 'test' } as const
    await expect(execute(listNotifications, {}, visitor)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('seeChanges', () => {
  test('passes on only what the reader may open, and records nothing', async () => {
    const { caseId } = await aCase(officer)
    const before = (await auditRows(db.admin())).length
    const seen = async (person: Person) =>
      (await execute(seeChanges, { caseIds: [caseId], requestIds: [] }, person)).caseIds
    expect(await seen(officer)).toEqual([caseId])
    expect(await seen(colleague)).toEqual([caseId])
    expect(await seen(outsider)).toEqual([])
    expect(await auditRows(db.admin())).toHaveLength(before)
  })
})
