import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { completeSignIn } from '#server/accounts/complete-sign-in.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import { resetAccess } from '#server/accounts/reset-access.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows } from '#tests/support/makers.ts'
import {
  anAccount,
  aVisitor,
  challengeOf,
  codeOf,
  credentialsOf,
  type Holder,
  recoveryCode,
  sessionOf,
  sessionsOf,
  signedIn,
  wrongCode,
} from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder

beforeAll(async () => {
  agency = await anAgency(db.admin())
})
afterEach(() => clock.reset())

const fresh = async (hasFactor = true) => {
  holder = await anAccount(db.admin(), agency, ['investigator'], { hasFactor })
}
const complete = async (code: string, challenge?: string) =>
  execute(completeSignIn, { challenge: challenge ?? (await challengeOf(holder)).challenge, code }, aVisitor())
const refused = { refused: 'code-refused', secret: null }

describe('completeSignIn', () => {
  test('opens a session with the right code, twelve hours at most', async () => {
    await fresh()
    const answer = await complete(codeOf(holder.seed))
    expect(answer).toMatchObject({
      refused: null,
      recoveryCodes: null,
      secret: expect.stringMatching(/^[\w-]{43}$/),
    })
    if (answer.refused !== null) return
    expect(await execute(getAccount, {}, sessionOf(answer.secret))).toMatchObject({
      officerId: holder.officerId,
    })
    const [session] = await sessionsOf(db.admin(), holder.officerId)
    expect(session?.absolute_until.getTime()).toBeCloseTo(clock.now().getTime() + 12 * 3_600_000, -4)
  })

  test('accepts the step before and after, no further', async () => {
    await fresh()
    expect((await complete(codeOf(holder.seed, -1))).refused).toBeNull()
    expect((await complete(codeOf(holder.seed, 1))).refused).toBeNull()
    await fresh()
    expect(await complete(codeOf(holder.seed, -3))).toEqual(refused)
    expect(await complete(codeOf(holder.seed, 3))).toEqual(refused)
  })

  test('takes each code once, even with a new challenge', async () => {
    await fresh()
    const code = codeOf(holder.seed)
    expect((await complete(code)).refused).toBeNull()
    expect(await complete(code)).toEqual(refused)
  })

  test('takes a recovery code once, however it is typed', async () => {
    await fresh()
    expect((await complete(recoveryCode.toUpperCase().replaceAll('-', ' '))).refused).toBeNull()
    expect((await credentialsOf(db.admin(), holder.officerId)).recovery_hashes).toEqual([])
    expect(await complete(recoveryCode)).toEqual(refused)
  })

  test('confirms a new factor with its first code and shows ten recovery codes, kept as hashes only', async () => {
    await fresh(false)
    const { challenge, enrol } = await challengeOf(holder)
    const answer = await complete(codeOf(enrol?.secret ?? ''), challenge)
    expect(answer.refused).toBeNull()
    if (answer.refused !== null) return
    expect(new Set(answer.recoveryCodes).size).toBe(10)
    const kept = await credentialsOf(db.admin(), holder.officerId)
    expect(kept.totp_sealed?.toString()).not.toContain(enrol?.secret)
    expect(kept.recovery_hashes).toHaveLength(10)
    expect(kept.recovery_hashes).not.toContain(answer.recoveryCodes?.[0])
    clock.advance(30_000)
    const [first = ''] = answer.recoveryCodes ?? []
    expect((await complete(first)).refused).toBeNull()
  })

  test('lets only one of two enrolments stand', async () => {
    await fresh(false)
    const mine = await challengeOf(holder)
    const theirs = await challengeOf(holder)
    expect((await complete(codeOf(mine.enrol?.secret ?? ''), mine.challenge)).refused).toBeNull()
    await expect(complete(codeOf(theirs.enrol?.secret ?? ''), theirs.challenge)).rejects.toMatchObject({
      reason: 'challenge-over',
    })
  })

  test('refuses a challenge that is used, unknown, older than ten minutes, or from before a reset', async () => {
    await fresh()
    const over = { code: 'unauthenticated', reason: 'challenge-over' }
    const { challenge } = await challengeOf(holder)
    expect((await complete(codeOf(holder.seed), challenge)).refused).toBeNull()
    await expect(complete(codeOf(holder.seed, 1), challenge)).rejects.toMatchObject(over)
    await expect(complete('123456', 'x'.repeat(43))).rejects.toMatchObject(over)
    const late = await challengeOf(holder)
    clock.advance(minutes(10) + 1000)
    await expect(complete(codeOf(holder.seed), late.challenge)).rejects.toMatchObject(over)
    await fresh(false)
    const before = await challengeOf(holder)
    const administrator = await anOfficer(db.admin(), agency, ['administrator'])
    await execute(resetAccess, { officerId: holder.officerId, reason: 'Telephone lost' }, administrator)
    await expect(complete(codeOf(before.enrol?.secret ?? ''), before.challenge)).rejects.toMatchObject(over)
  })

  test('locks the account at the fifth wrong code; the right one is refused from then on', async () => {
    await fresh()
    const { challenge } = await challengeOf(holder)
    for (let time = 1; time <= 4; time += 1)
      expect(await complete(wrongCode(holder.seed), challenge)).toEqual(refused)
    expect((await credentialsOf(db.admin(), holder.officerId)).locked_at).toBeNull()
    await complete(wrongCode(holder.seed), challenge)
    expect((await credentialsOf(db.admin(), holder.officerId)).locked_at).not.toBeNull()
    await expect(complete(codeOf(holder.seed), challenge)).rejects.toMatchObject({ reason: 'challenge-over' })
  })

  test('starts counting anew after a success', async () => {
    await fresh()
    await complete(wrongCode(holder.seed))
    await signedIn(holder)
    expect((await credentialsOf(db.admin(), holder.officerId)).failures).toBe(0)
  })

  test('writes exactly this audit row, with the session and without the code', async () => {
    await fresh()
    const code = codeOf(holder.seed)
    const { challenge } = await challengeOf(holder)
    await complete(wrongCode(holder.seed), challenge)
    await complete(code, challenge)
    const rows = (await auditRows(db.admin())).filter((row) => row.officer_id === holder.officerId).slice(1)
    expect(rows).toMatchObject([
      { action: 'accounts.sign-in-refused', reason: 'code-refused', officer_id: holder.officerId, facts: {} },
      {
        action: 'accounts.signed-in',
        officer_id: holder.officerId,
        facts: { factor: 'totp', posted: false },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})
