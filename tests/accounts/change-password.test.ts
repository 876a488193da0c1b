import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginSignIn } from '#server/accounts/begin-sign-in.ts'
import { changePassword } from '#server/accounts/change-password.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import {
  anAccount,
  aVisitor,
  codeOf,
  credentialsOf,
  type Holder,
  password,
  signedIn,
  wrongCode,
} from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let session: Credential

beforeAll(async () => {
  agency = await anAgency(db.admin())
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), agency)
  session = await signedIn(holder)
})
afterEach(() => clock.reset())

const mine = async (action: string) =>
  (await auditRows(db.admin(), action)).filter((row) => row.officer_id === holder.officerId)

describe('changePassword', () => {
  const next = 'three quiet rivers'
  const change = (more: Partial<{ current: string; password: string; code: string }> = {}) =>
    execute(
      changePassword,
      { current: password, password: next, code: codeOf(holder.seed), ...more },
      session,
    )

  test('takes the new one, refuses the old one, and ends all other sessions', async () => {
    const other = await signedIn(holder)
    expect(await change()).toEqual({ refused: null })
    await expect(execute(getAccount, {}, other)).rejects.toMatchObject({ reason: 'session-ended' })
    expect(await execute(getAccount, {}, session)).toMatchObject({ officerId: holder.officerId })
    const sign = (given: string) => execute(beginSignIn, { ...holder.names, password: given }, aVisitor())
    expect((await sign(password)).refused).toBe('sign-in-refused')
    expect((await sign(next)).refused).toBeNull()
  })

  test('refuses a wrong password and a wrong code alike, and counts both', async () => {
    const refused = { refused: 'secrets-refused' }
    expect(await change({ current: 'wrong' })).toEqual(refused)
    expect(await change({ code: wrongCode(holder.seed) })).toEqual(refused)
    expect((await credentialsOf(db.admin(), holder.officerId)).failures).toBe(2)
  })

  test('does not use up the code when the new password is too common', async () => {
    await expect(change({ password: 'password1' })).rejects.toMatchObject({
      issues: [{ key: 'common_password' }],
    })
    expect(await change()).toEqual({ refused: null })
  })

  test('is for a browser’s session only', async () => {
    const attempt = execute(
      changePassword,
      { current: password, password: next, code: '123456' },
      holder.person,
    )
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden', reason: 'session-needed' })
  })

  test('writes exactly this audit row, without a password', async () => {
    await change({ current: 'wrong' })
    await change()
    expect(await mine('accounts.password-change-refused')).toMatchObject([
      { reason: 'secrets-refused', facts: {} },
    ])
    expect(await mine('accounts.password-changed')).toMatchObject([{ reason: '', facts: {} }])
  })
})
