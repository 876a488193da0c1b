import { beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#server/accounts/create-token.ts'
import { revokeToken } from '#server/accounts/revoke-token.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { hashOfToken } from '#server/kernel/door.ts'
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
const made = () => execute(createToken, { name: 'Import', scopes: ['cases:read'], days: 30 }, holder.person)

describe('revokeToken', () => {
  test('ends the token at once', async () => {
    const { secret, tokenId } = await made()
    await execute(revokeToken, { tokenId }, holder.person)
    const byToken = { kind: 'token', hash: hashOfToken(secret), address: '', door: 'rest' } as const
    await expect(execute(listCases, {}, byToken)).rejects.toMatchObject({ reason: 'token-revoked' })
  })

  test('another’s token does not exist, not even for a manager; a revoked one no more', async () => {
    const { tokenId } = await made()
    const manager = await anOfficer(db.admin(), agency, ['manager'])
    await expect(execute(revokeToken, { tokenId }, manager)).rejects.toMatchObject({ code: 'not-found' })
    await execute(revokeToken, { tokenId }, holder.person)
    await expect(execute(revokeToken, { tokenId }, holder.person)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('writes exactly this audit row', async () => {
    const { tokenId } = await made()
    await execute(revokeToken, { tokenId }, holder.person)
    expect((await auditRows(db.admin(), 'accounts.token-revoked')).at(-1)).toMatchObject({
      subject_type: 'token',
      subject_id: tokenId,
      officer_id: holder.officerId,
    })
  })
})
