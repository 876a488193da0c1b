import type postgres from 'postgres'
import { beforeAll } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anAgency, anOfficer } from '#tests/support/makers.ts'

async function aWorld(admin: postgres.Sql) {
  const home = await anAgency(admin, 'CA')
  const other = await anAgency(admin, 'US')
  const officer = await anOfficer(admin, home, ['investigator'], {
    fullName: '=HYPERLINK("http://x.example")',
  })
  return {
    admin,
    officer,
    manager: await anOfficer(admin, home, ['manager']),
    auditor: await anOfficer(admin, home, ['auditor']),
    otherAuditor: await anOfficer(admin, other, ['auditor']),
    ...(await aCase(officer, { title: 'Title that no log holds' })),
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>

/** A case opened by an officer whose name is a formula, the auditor of that agency and one of another. */
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
