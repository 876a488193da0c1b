import type postgres from 'postgres'
import { beforeAll, expect } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows } from '#tests/support/makers.ts'

async function aWorld(admin: postgres.Sql) {
  const home = await anAgency(admin, 'CA')
  const sister = await anAgency(admin, 'CA')
  const abroad = await anAgency(admin, 'MX')
  return {
    admin,
    home,
    sister,
    abroad,
    administrator: await anOfficer(admin, home, ['administrator']),
    manager: await anOfficer(admin, home, ['manager']),
    foreign: await anOfficer(admin, abroad, ['administrator']),
    sisterOfficer: await anOfficer(admin, sister),
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** Two agencies of one country, one of another, and who administers them. */
export function theWorld(): () => World {
  const db = useDatabase()
  let made: World | undefined
  beforeAll(async () => {
    made = await aWorld(db.admin())
  })
  return () => {
    if (!made) throw new Error('The world is there from beforeAll on.')
    return made
  }
}

/** The newest row of this action says exactly this, and there is one of it about this subject. */
export async function expectRow(admin: postgres.Sql, action: string, row: object) {
  expect((await auditRows(admin, action)).at(-1)).toMatchObject(row)
}
export async function expectDenied(
  admin: postgres.Sql,
  act: Promise<unknown>,
  name: string,
  by: { officerId: string },
  reason: string,
) {
  await expect(act).rejects.toMatchObject({ code: 'forbidden', reason })
  await expectRow(admin, `${name}.denied`, { outcome: 'denied', reason, officer_id: by.officerId })
}
export const names = { en: 'Border Office', fr: 'Bureau de la frontière', es: 'Oficina de la frontera' }
