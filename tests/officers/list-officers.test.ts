import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { getOfficer } from '#server/officers/get-officer.ts'
import { listOfficers } from '#server/officers/list-officers.ts'
import { expectRow, theWorld } from '#tests/agencies/world.ts'
import { anOfficer } from '#tests/support/makers.ts'

const w = theWorld()

describe('listOfficers and getOfficer', () => {
  test('find counterparts in any agency, a page at a time, and record the look', async () => {
    const { admin, manager, abroad } = w()
    for (const fullName of ['Zoë 100%', 'Zoë 100 A', 'Zoë 100_'])
      await anOfficer(admin, abroad, ['liaison_officer'], { fullName })
    const names = async (input: object) =>
      (await execute(listOfficers, input, manager)).officers.map((row) => row.fullName)
    expect(await names({ query: 'zoë' })).toHaveLength(3)
    // Wildcards of the database are letters like any other.
    expect(await names({ query: '100%' })).toEqual(['Zoë 100%'])
    expect(await names({ query: '100_' })).toEqual(['Zoë 100_'])
    await expectRow(admin, 'officers.listed', { outcome: 'done', facts: { shown: 1, searched: true } })
    const first = await execute(listOfficers, { agencyId: abroad.id, limit: 2 }, manager)
    const rest = await execute(
      listOfficers,
      { agencyId: abroad.id, limit: 2, cursor: first.next ?? '' },
      manager,
    )
    const all = [...first.officers, ...rest.officers].map((row) => row.id)
    expect(new Set(all).size).toBe(4)
    expect(rest.next).toBeNull()
    expect((await execute(listOfficers, { role: 'administrator' }, manager)).officers).toHaveLength(2)
  })

  test('show one officer to every other, and say who may administer', async () => {
    const { admin, administrator, manager, sisterOfficer } = w()
    const seen = await execute(getOfficer, { officerId: manager.officerId }, sisterOfficer)
    expect(seen).toMatchObject({ mayAdminister: false, postings: [], roles: ['manager'] })
    await expectRow(admin, 'officers.viewed', { outcome: 'done', subject_id: manager.officerId })
    const own = await execute(getOfficer, { officerId: manager.officerId }, administrator)
    expect(own.mayAdminister).toBe(true)
    await expect(execute(getOfficer, { officerId: randomUUID() }, manager)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('are not for visitors', async () => {
    const visitor = { kind: 'visitor', address: '', door: 'test' } as const
    await expect(execute(listOfficers, {}, visitor)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
