import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { activateAccount } from '#server/accounts/activate-account.ts'
import { beginSignIn } from '#server/accounts/begin-sign-in.ts'
import { createToken } from '#server/accounts/create-token.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import { resetAccess } from '#server/accounts/reset-access.ts'
import { listCases } from '#server/cases/list-cases.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { hashOfToken } from '#server/kernel/door.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'
import { anAccount, aVisitor, type Holder, password, signedIn } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let administrator: Person

beforeAll(async () => {
  agency = await anAgency(db.admin())
  administrator = await anOfficer(db.admin(), agency, ['administrator'])
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), agency)
})
afterEach(() => clock.reset())
const reset = (by: Credential = administrator) =>
  execute(resetAccess, { officerId: holder.officerId, reason: 'Telephone lost' }, by)

describe('resetAccess', () => {
  test('clears password, factor, lock, sessions and tokens; the new code begins again', async () => {
    const session = await signedIn(holder)
    const asked = { name: 'Import', scopes: ['cases:read'], days: 30 }
    const token = await execute(createToken, asked, holder.person)
    await unrecorded(
      db.admin(),
      (tx) => tx`update credentials set locked_at = now() where officer_id = ${holder.officerId}`,
    )
    const answer = await reset()
    expect(answer).toMatchObject({ sessionsEnded: 1, tokensRevoked: 1 })
    await expect(execute(getAccount, {}, session)).rejects.toMatchObject({ reason: 'session-ended' })
    const byToken = { kind: 'token', hash: hashOfToken(token.secret), address: '', door: 'rest' } as const
    await expect(execute(listCases, {}, byToken)).rejects.toMatchObject({ reason: 'token-revoked' })
    const sign = (given: string) => execute(beginSignIn, { ...holder.names, password: given }, aVisitor())
    expect((await sign(password)).refused).toBe('sign-in-refused')
    const next = { ...holder.names, activationCode: answer.activationCode, password: 'three quiet rivers' }
    expect(await execute(activateAccount, next, aVisitor())).toEqual({ refused: null })
    expect((await sign('three quiet rivers')).step?.enrol).not.toBeNull()
  })

  test('is for administrators of the country, never for oneself, and records a refusal', async () => {
    const refuses = async (by: Person, reason: string) => {
      await expect(reset(by)).rejects.toMatchObject({ code: 'forbidden', reason })
      expect((await auditRows(db.admin(), 'accounts.resetAccess.denied')).at(-1)).toMatchObject({ reason })
    }
    await refuses(await anOfficer(db.admin(), agency, ['manager']), 'not-an-administrator')
    await refuses(
      await anOfficer(db.admin(), await anAgency(db.admin(), 'US'), ['administrator']),
      'other-country',
    )
    const own = { officerId: administrator.officerId, reason: 'Mine' }
    await expect(execute(resetAccess, own, administrator)).rejects.toMatchObject({ reason: 'own-account' })
    const neighbour = await anOfficer(db.admin(), await anAgency(db.admin()), ['administrator'])
    expect(await reset(neighbour)).toHaveProperty('activationCode')
  })

  test('needs a second factor of the last ten minutes', async () => {
    const account = await anAccount(db.admin(), agency, ['administrator'])
    const session = await signedIn(account)
    clock.advance(minutes(11))
    await expect(reset(session)).rejects.toMatchObject({ reason: 'step-up-needed' })
  })

  test('writes exactly this audit row, without the code', async () => {
    const { activationCode } = await reset()
    const [row, ...more] = (await auditRows(db.admin(), 'accounts.access-reset')).filter(
      (one) => 'subject_id' in one && one.subject_id === holder.officerId,
    )
    expect(more).toEqual([])
    expect(row).toMatchObject({ officer_id: administrator.officerId, reason: 'Telephone lost' })
    expect(JSON.stringify(row)).not.toContain(activationCode)
  })
})
