import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#server/accounts/create-token.ts'
import { getAccount } from '#server/accounts/get-account.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { openCase } from '#server/cases/open-case.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, days, minutes } from '#server/kernel/clock.ts'
import { hashOfToken } from '#server/kernel/door.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows, caseFields } from '#tests/support/makers.ts'
import { anAccount, type Holder, signedIn } from './world.ts'

const db = useDatabase()
let holder: Holder

beforeAll(async () => {
  holder = await anAccount(db.admin(), await anAgency(db.admin()))
})
afterEach(() => clock.reset())

const asked = { name: 'Case import', scopes: ['cases:read'], days: 30 }
const byToken = (secret: string): Credential => ({
  kind: 'token',
  hash: hashOfToken(secret),
  address: '203.0.113.9',
  door: 'rest',
})

describe('createToken', () => {
  test('makes a token that reaches what it is scoped to, and nothing else', async () => {
    const { secret } = await execute(createToken, asked, holder.person)
    expect(secret).toMatch(/^tp_[\w-]{43}$/)
    expect(await execute(listCases, {}, byToken(secret))).toMatchObject({ cases: [] })
    const beyond = { code: 'forbidden', reason: 'token-scope' }
    await expect(execute(openCase, caseFields, byToken(secret))).rejects.toMatchObject(beyond)
    await expect(execute(getAccount, {}, byToken(secret))).rejects.toMatchObject(beyond)
    await expect(execute(createToken, asked, byToken(secret))).rejects.toMatchObject(beyond)
  })

  test('keeps a hash only', async () => {
    const { secret, tokenId } = await execute(createToken, asked, holder.person)
    const [row] = await db.admin()`select * from access_tokens where id = ${tokenId}`
    expect(JSON.stringify(row)).not.toContain(secret.slice(3))
    expect(Buffer.from(row?.secret_hash).toString('hex')).toBe(hashOfToken(secret))
  })

  test('ends by itself, ninety days at the latest', async () => {
    const { secret } = await execute(createToken, { ...asked, days: 90 }, holder.person)
    clock.advance(days(90))
    await expect(execute(listCases, {}, byToken(secret))).rejects.toMatchObject({ reason: 'token-expired' })
    clock.reset()
    await expect(execute(createToken, { ...asked, days: 91 }, holder.person)).rejects.toMatchObject({
      issues: [{ path: 'days' }],
    })
  })

  test('is never scoped to accounts', async () => {
    const scopes: string[] = ['accounts:write']
    await expect(execute(createToken, { ...asked, scopes }, holder.person)).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('needs a second factor of the last ten minutes, and records the refusal', async () => {
    const session = await signedIn(holder)
    clock.advance(minutes(11))
    await expect(execute(createToken, asked, session)).rejects.toMatchObject({ reason: 'step-up-needed' })
    expect(await auditRows(db.admin(), 'accounts.createToken.denied')).toContainEqual(
      expect.objectContaining({ reason: 'step-up-needed', officer_id: holder.officerId }),
    )
  })

  test('writes exactly this audit row, without name or secret', async () => {
    const before = (await auditRows(db.admin(), 'accounts.token-created')).length
    const { tokenId } = await execute(createToken, asked, holder.person)
    expect((await auditRows(db.admin(), 'accounts.token-created')).slice(before)).toMatchObject([
      { subject_type: 'token', subject_id: tokenId, facts: { scopes: ['cases:read'], days: 30 } },
    ])
  })
})
