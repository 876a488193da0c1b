import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { activateAccount } from '#server/accounts/activate-account.ts'
import { beginSignIn } from '#server/accounts/begin-sign-in.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { createOfficer } from '#server/officers/create-officer.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person } from '#tests/support/makers.ts'
import { aVisitor, credentialsOf } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let administrator: Person
let serial = 0

beforeAll(async () => {
  agency = await anAgency(db.admin(), 'CA', 'RCMPX')
  administrator = await anOfficer(db.admin(), agency, ['administrator'])
})
afterEach(() => clock.reset())

const created = async () => {
  const email = `new.officer${++serial}@test.example`
  const made = await execute(
    createOfficer,
    {
      agencyId: agency.id,
      email,
      fullName: 'Marguerite Beauchemin',
      rank: 'Sgt.',
      roles: ['investigator'],
      onDesk: false,
      language: 'fr',
      reason: 'Transferred in',
    },
    administrator,
  )
  return { ...made, names: { agencyId: agency.id, email } }
}
type Created = Awaited<ReturnType<typeof created>>
const activate = (account: Created, password: string, activationCode = account.activationCode) =>
  execute(activateAccount, { ...account.names, activationCode, password }, aVisitor())

describe('activateAccount', () => {
  test('sets the password with the code, however it is typed; the password then works', async () => {
    const account = await created()
    const typed = account.activationCode.toUpperCase().replaceAll('-', ' ')
    expect(await activate(account, 'rivière gelée en mars', typed)).toEqual({ refused: null })
    const sign = (password: string) => execute(beginSignIn, { ...account.names, password }, aVisitor())
    expect((await sign('rivière gelée en mars')).step).not.toBeNull()
    // The same letters, composed otherwise by another keyboard.
    expect((await sign('rivière gelée en mars'.normalize('NFD'))).step).not.toBeNull()
    expect((await sign('Rivière gelée en mars')).step).toBeNull()
  })

  test('takes a code once, and not after three days', async () => {
    const account = await created()
    await activate(account, 'rivière gelée en mars')
    expect(await activate(account, 'une autre phrase')).toEqual({ refused: 'activation-refused' })
    const late = await created()
    clock.advance(days(3) + 1000)
    expect(await activate(late, 'rivière gelée en mars')).toEqual({ refused: 'activation-refused' })
  })

  test('answers alike for a wrong code and an unknown account', async () => {
    const account = await created()
    const refused = { refused: 'activation-refused' }
    expect(await activate(account, 'rivière gelée en mars', 'aaaa-bbbb-cccc-dddd')).toEqual(refused)
    const nobody = { ...account, names: { ...account.names, email: 'nobody@test.example' } }
    expect(await activate(nobody, 'rivière gelée en mars')).toEqual(refused)
  })

  test('keeps the code when the password is common, short, or the officer’s own name', async () => {
    const account = await created()
    for (const weak of ['Password1', 'Passw0rd!', '12345678', 'aaaaaaaaaa', 'azertyuiop', 'Contraseña123'])
      await expect(activate(account, weak), weak).rejects.toMatchObject({
        issues: [{ path: 'password', key: 'common_password' }],
      })
    for (const own of ['beauchemin1', 'Marguerite', 'RCMPX2026', account.names.email])
      await expect(activate(account, own), own).rejects.toMatchObject({
        issues: [{ path: 'password', key: 'own_name_password' }],
      })
    await expect(activate(account, 'kurz1!')).rejects.toMatchObject({ issues: [{ key: 'tooSmall.text' }] })
    expect((await credentialsOf(db.admin(), account.officerId)).password_hash).toBeNull()
    expect(await activate(account, '    spaces count    ')).toEqual({ refused: null })
  })

  test('writes exactly this audit row, without code or password', async () => {
    const account = await created()
    await activate(account, 'rivière gelée en mars', 'aaaa-bbbb-cccc-dddd')
    await activate(account, 'rivière gelée en mars')
    const rows = (await auditRows(db.admin())).filter((row) => row.officer_id === account.officerId)
    expect(rows.map(({ action, reason, facts }) => ({ action, reason, facts }))).toEqual([
      { action: 'accounts.activation-refused', reason: 'activation-refused', facts: {} },
      { action: 'accounts.activated', reason: '', facts: {} },
    ])
  })
})
