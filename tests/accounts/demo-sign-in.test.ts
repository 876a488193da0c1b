import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationCards } from '#db/seed/story/cards.ts'
import { demoCode } from '#server/accounts/demo-code.ts'
import { demoSignIn } from '#server/accounts/demo-sign-in.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import { execute } from '#server/kernel/execute.ts'
import { settings } from '#server/settings.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, unrecorded } from '#tests/support/makers.ts'
import { aVisitor, sessionOf } from './world.ts'

const db = useDatabase()
const [card] = demonstrationCards
let names: { agencyId: string; email: string }
let officerId: string

beforeAll(async () => {
  const agency = await anAgency(db.admin(), 'CA', card?.agencyCode)
  const officer = await anOfficer(db.admin(), agency)
  officerId = officer.officerId
  const email = card?.email ?? ''
  await unrecorded(db.admin(), (tx) => tx`update officers set email = ${email} where id = ${officerId}`)
  names = { agencyId: agency.id, email }
})
const during = (demo: boolean) => Object.assign(settings(), { demo })
afterEach(() => during(false))

describe('demoSignIn', () => {
  test('one click opens a session, in a demonstration', async () => {
    during(true)
    const { secret } = await execute(demoSignIn, names, aVisitor())
    expect(await execute(getAccount, {}, sessionOf(secret))).toMatchObject({ officerId, recentFactor: true })
    expect(await execute(demoCode, {}, sessionOf(secret))).toEqual({ code: expect.stringMatching(/^\d{6}$/) })
  })

  test('is refused everywhere else, and recorded', async () => {
    const attempt = execute(demoSignIn, names, aVisitor())
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden', reason: 'no-demonstration' })
    expect(await auditRows(db.admin(), 'accounts.demoSignIn.denied')).toMatchObject([
      { reason: 'no-demonstration' },
    ])
  })

  test('signs in nobody but the story’s people, and no disabled one', async () => {
    during(true)
    const real = await anOfficer(db.admin(), { id: names.agencyId })
    const email = `${real.officerId}@test.example`
    const refused = { code: 'not-found' }
    await expect(execute(demoSignIn, { ...names, email }, aVisitor())).rejects.toMatchObject(refused)
    await unrecorded(db.admin(), (tx) => tx`update officers set status = 'disabled' where id = ${officerId}`)
    await expect(execute(demoSignIn, names, aVisitor())).rejects.toMatchObject(refused)
    await unrecorded(db.admin(), (tx) => tx`update officers set status = 'active' where id = ${officerId}`)
  })

  test('writes exactly this audit row', async () => {
    during(true)
    const before = (await auditRows(db.admin(), 'accounts.signed-in')).length
    await execute(demoSignIn, names, aVisitor())
    expect((await auditRows(db.admin(), 'accounts.signed-in')).slice(before)).toMatchObject([
      { officer_id: officerId, outcome: 'done', facts: { factor: 'demonstration' } },
    ])
  })
})
