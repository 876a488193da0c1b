import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { renewRecoveryCodes } from '#server/accounts/renew-recovery-codes.ts'
import { stepUp } from '#server/accounts/step-up.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, type Holder, recoveryCode, signedIn } from './world.ts'

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

describe('renewRecoveryCodes', () => {
  test('makes ten new ones; the old stop working', async () => {
    const { codes } = await execute(renewRecoveryCodes, {}, session)
    expect(new Set(codes).size).toBe(10)
    expect(await execute(stepUp, { code: recoveryCode }, session)).toEqual({ refused: 'code-refused' })
    expect(await execute(stepUp, { code: codes[0] ?? '' }, session)).toEqual({ refused: null })
    expect(await execute(getAccount, {}, session)).toMatchObject({ recoveryCodesLeft: 9 })
  })

  test('needs a second factor of the last ten minutes, and records the refusal', async () => {
    clock.advance(minutes(11))
    await expect(execute(renewRecoveryCodes, {}, session)).rejects.toMatchObject({ reason: 'step-up-needed' })
    expect(await mine('accounts.renewRecoveryCodes.denied')).toMatchObject([{ reason: 'step-up-needed' }])
  })

  test('writes exactly this audit row, without a code', async () => {
    await execute(renewRecoveryCodes, {}, session)
    expect(await mine('accounts.recovery-codes-renewed')).toMatchObject([{ outcome: 'done', facts: {} }])
  })
})
