import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { stepUp } from '#server/accounts/step-up.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, codeOf, credentialsOf, type Holder, signedIn, wrongCode } from './world.ts'

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
const isRecent = async () => (await execute(getAccount, {}, session)).recentFactor

describe('stepUp', () => {
  test('makes the second factor recent again, for ten minutes', async () => {
    expect(await isRecent()).toBe(true)
    clock.advance(minutes(10))
    expect(await isRecent()).toBe(false)
    expect(await execute(stepUp, { code: codeOf(holder.seed) }, session)).toEqual({ refused: null })
    expect(await isRecent()).toBe(true)
    expect(await mine('accounts.stepped-up')).toHaveLength(1)
  })

  test('refuses a wrong and a used code, and records it', async () => {
    expect(await execute(stepUp, { code: wrongCode(holder.seed) }, session)).toEqual({
      refused: 'code-refused',
    })
    const code = codeOf(holder.seed)
    await execute(stepUp, { code }, session)
    expect(await execute(stepUp, { code }, session)).toEqual({ refused: 'code-refused' })
    expect(await mine('accounts.step-up-refused')).toMatchObject([
      { reason: 'code-refused', facts: {} },
      { reason: 'code-refused', facts: {} },
    ])
  })

  test('locks the account and ends its sessions at the fifth wrong code', async () => {
    for (let time = 1; time <= 4; time += 1) await execute(stepUp, { code: wrongCode(holder.seed) }, session)
    expect(await isRecent()).toBe(true)
    await execute(stepUp, { code: wrongCode(holder.seed) }, session)
    await expect(isRecent()).rejects.toMatchObject({ reason: 'session-ended' })
    expect((await credentialsOf(db.admin(), holder.officerId)).locked_at).not.toBeNull()
  })
})
