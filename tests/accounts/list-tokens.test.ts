import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#server/accounts/create-token.ts'
import { listTokens } from '#server/accounts/list-tokens.ts'
import { revokeToken } from '#server/accounts/revoke-token.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows } from '#tests/support/makers.ts'
import { anAccount, type Holder } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder

beforeAll(async () => {
  agency = await anAgency(db.admin())
  holder = await anAccount(db.admin(), agency)
})
afterEach(() => clock.reset())

describe('listTokens', () => {
  test('shows own tokens without their secrets, and which are over', async () => {
    const asked = { scopes: ['cases:read'], days: 30 }
    const first = await execute(createToken, { ...asked, name: 'First' }, holder.person)
    clock.advance(1000)
    const second = await execute(createToken, { ...asked, name: 'Second' }, holder.person)
    await execute(revokeToken, { tokenId: first.tokenId }, holder.person)
    const list = async () => (await execute(listTokens, {}, holder.person)).tokens
    expect(await list()).toMatchObject([
      { name: 'Second', isOver: false, lastUsedAt: null },
      { name: 'First', isOver: true },
    ])
    expect(JSON.stringify(await list())).not.toContain(second.secret)
    clock.advance(days(30))
    expect(await list()).toMatchObject([{ isOver: true }, { isOver: true }])
    const manager = await anOfficer(db.admin(), agency, ['manager'])
    expect((await execute(listTokens, {}, manager)).tokens).toEqual([])
  })

  test('writes exactly this audit row', async () => {
    const reader = await anAccount(db.admin(), agency)
    await execute(listTokens, {}, reader.person)
    const rows = await auditRows(db.admin(), 'accounts.tokens-listed')
    expect(rows.filter((row) => row.officer_id === reader.officerId)).toMatchObject([
      { outcome: 'done', facts: { shown: 0 } },
    ])
  })
})
