import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getAgency } from '#server/agencies/get-agency.ts'
import { listAgencies } from '#server/agencies/list-agencies.ts'
import { execute } from '#server/kernel/execute.ts'
import { auditRows } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const visitor = { kind: 'visitor', address: '', door: 'test' } as const

describe('listAgencies and getAgency', () => {
  test('name the agencies to everybody, the sign-in page included, and record nothing', async () => {
    const { home, sister, abroad, manager, admin } = w()
    const before = (await auditRows(admin)).length
    const codes = [home.code, sister.code, abroad.code]
    expect((await execute(listAgencies, {}, visitor)).agencies.map((row) => row.code)).toEqual(codes)
    expect((await execute(listAgencies, { status: 'disabled' }, manager)).agencies).toEqual([])
    expect(await execute(getAgency, { agencyId: abroad.id }, manager)).toMatchObject({ country: 'MX' })
    expect(await auditRows(admin)).toHaveLength(before)
  })

  test('know no agency under another id', async () => {
    await expect(execute(getAgency, { agencyId: randomUUID() }, visitor)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
