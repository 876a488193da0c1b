import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { beginSignIn } from '#server/accounts/begin-sign-in.ts'
import { clock, days, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, unrecorded } from '#tests/support/makers.ts'
import { anAccount, aVisitor, credentialsOf, type Holder, password, signedIn } from './world.ts'

const db = useDatabase({ max: 12 })
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder

beforeAll(async () => {
  agency = await anAgency(db.admin())
})
afterEach(() => clock.reset())

const fresh = async () => {
  holder = await anAccount(db.admin(), agency)
  return holder
}
const refused = { refused: 'sign-in-refused', step: null }
/** From an address of its own each time, so that only the account counts. */
const tryOnce = (given: string, names = holder.names) =>
  execute(beginSignIn, { ...names, password: given }, aVisitor())

describe('beginSignIn', () => {
  test('gives a challenge for the right password, and asks nothing new of an account that has a factor', async () => {
    await fresh()
    const { step } = await tryOnce(password)
    expect(step).toMatchObject({ challenge: expect.stringMatching(/^[\w-]{43}$/), enrol: null })
  })

  test('starts the enrolment of a second factor where there is none', async () => {
    holder = await anAccount(db.admin(), agency, ['investigator'], { hasFactor: false })
    const { step } = await tryOnce(password)
    expect(step?.enrol?.uri).toContain('otpauth://totp/Tripoint')
    expect(step?.enrol?.uri).toContain(step?.enrol?.secret)
  })

  test('answers alike for an unknown account, a wrong password, a disabled, a locked and a dormant account', async () => {
    await fresh()
    expect(await tryOnce(password, { ...holder.names, email: 'nobody@test.example' })).toEqual(refused)
    expect(await tryOnce('wrong')).toEqual(refused)
    await unrecorded(
      db.admin(),
      (tx) => tx`update officers set status = 'disabled' where id = ${holder.officerId}`,
    )
    expect(await tryOnce(password)).toEqual(refused)
    await fresh()
    await unrecorded(
      db.admin(),
      (tx) => tx`update credentials set locked_at = now() where officer_id = ${holder.officerId}`,
    )
    expect(await tryOnce(password)).toEqual(refused)
    await fresh()
    await signedIn(holder)
    clock.advance(days(90) + minutes(1))
    expect(await tryOnce(password)).toEqual(refused)
  })

  test('takes about as long for an unknown account as for a wrong password', async () => {
    await fresh()
    const time = async (names: Holder['names']) => {
      const took: number[] = []
      for (let round = 0; round < 4; round += 1) {
        const start = performance.now()
        await tryOnce('wrong', names)
        took.push(performance.now() - start)
      }
      return Math.min(...took)
    }
    const known = await time(holder.names)
    const unknown = await time({ ...holder.names, email: 'nobody@test.example' })
    expect(unknown).toBeGreaterThan(known * 0.5)
  })

  test('locks at the fifth failure in 15 minutes, not at the fourth, and says so once in the log', async () => {
    await fresh()
    for (let time = 1; time <= 4; time += 1) expect(await tryOnce('wrong')).toEqual(refused)
    expect((await credentialsOf(db.admin(), holder.officerId)).locked_at).toBeNull()
    await tryOnce('wrong')
    expect((await credentialsOf(db.admin(), holder.officerId)).locked_at).not.toBeNull()
    expect(await tryOnce(password)).toEqual(refused)
    expect(await tryOnce('wrong')).toEqual(refused)
    const locked = (await auditRows(db.admin(), 'accounts.locked')).filter(
      (row) => row.officer_id === holder.officerId,
    )
    expect(locked).toHaveLength(1)
  })

  test('tells the managers and administrators of the home agency of a lock, once, and nobody else', async () => {
    const home = await anAgency(db.admin())
    const manager = await anOfficer(db.admin(), home, ['manager'])
    const administrator = await anOfficer(db.admin(), home, ['administrator'])
    await anOfficer(db.admin(), home, ['investigator'])
    await anOfficer(db.admin(), agency, ['manager'])
    const locked = await anAccount(db.admin(), home, ['manager'])
    for (let time = 1; time <= 6; time += 1) await tryOnce('wrong', locked.names)
    const told = await db.admin()<{ officer_id: string; facts: unknown }[]>`
      select officer_id, facts from notifications where kind = 'accounts.locked' and facts ->> 'officerId' = ${locked.officerId}`
    expect(told.map((row) => row.officer_id).sort()).toEqual(
      [manager.officerId, administrator.officerId].sort(),
    )
    expect(told[0]?.facts).toEqual({ agency: home.code, officerId: locked.officerId })
  })

  test('forgets failures older than 15 minutes', async () => {
    await fresh()
    for (let time = 1; time <= 4; time += 1) await tryOnce('wrong')
    clock.advance(minutes(15) + 1000)
    await tryOnce('wrong')
    expect(await credentialsOf(db.admin(), holder.officerId)).toMatchObject({ failures: 1, locked_at: null })
  })

  test('counts every one of many tries at once', async () => {
    await fresh()
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => tryOnce('wrong')))
    const counted = tries.filter((one) => one.status === 'fulfilled').length
    expect((await credentialsOf(db.admin(), holder.officerId)).failures).toBe(Math.min(counted, 5))
    for (const one of tries)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'too-many', reason: 'slow-down' })
  })

  test('slows an address down before any account is locked', async () => {
    await fresh()
    const here = aVisitor()
    const names = (time: number) => ({ ...holder.names, email: `guess${time}@test.example` })
    for (let time = 1; time <= 3; time += 1)
      expect(await execute(beginSignIn, { ...names(time), password: 'wrong' }, here)).toEqual(refused)
    const next = () => execute(beginSignIn, { ...holder.names, password }, here)
    await expect(next()).rejects.toMatchObject({ code: 'too-many', facts: { retryAfter: 2 } })
    clock.advance(2_000)
    expect((await next()).refused).toBeNull()
  })

  test('writes exactly this audit row, naming the account but no secret', async () => {
    await fresh()
    await tryOnce(password)
    await tryOnce('wrong')
    const rows = (await auditRows(db.admin())).filter((row) => row.officer_id === holder.officerId)
    expect(rows.map(({ action, outcome, reason, facts }) => ({ action, outcome, reason, facts }))).toEqual([
      { action: 'accounts.sign-in-begun', outcome: 'done', reason: '', facts: { step: 'password' } },
      {
        action: 'accounts.sign-in-refused',
        outcome: 'done',
        reason: 'sign-in-refused',
        facts: { step: 'password' },
      },
    ])
  })

  test('refuses somebody who is signed in already, and records it', async () => {
    await fresh()
    const attempt = execute(beginSignIn, { ...holder.names, password }, await signedIn(holder))
    await expect(attempt).rejects.toMatchObject({ code: 'unauthenticated', reason: 'wrong-kind-of-actor' })
    expect((await auditRows(db.admin(), 'accounts.beginSignIn.denied')).at(-1)).toMatchObject({
      officer_id: holder.officerId,
      reason: 'wrong-kind-of-actor',
    })
  })
})
