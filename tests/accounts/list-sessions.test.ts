import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listSessions } from '#server/accounts/list-sessions.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, type Holder, signedIn } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let here: Credential

beforeAll(async () => {
  agency = await anAgency(db.admin())
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), agency)
  await signedIn(holder)
  here = await signedIn(holder)
})
afterEach(() => clock.reset())

const listed = async (by: Credential = here) => (await execute(listSessions, {}, by)).sessions
const mine = async (action: string) =>
  (await auditRows(db.admin(), action)).filter((row) => row.officer_id === holder.officerId)

describe('listSessions', () => {
  test('shows the own open sessions, newest first, with this one marked', async () => {
    expect(await listed()).toMatchObject([{ isThis: true }, { isThis: false }])
    expect((await listed())[0]).toMatchObject({ userAgent: expect.stringContaining('Firefox') })
    expect(JSON.stringify(await listed())).not.toContain('secret')
  })

  test('shows nobody else’s', async () => {
    const other = await anAccount(db.admin(), agency, ['manager'])
    const session = await signedIn(other)
    expect(await listed(session)).toHaveLength(1)
  })

  test('leaves out what has ended by itself', async () => {
    clock.advance(minutes(20))
    await listed()
    clock.advance(minutes(15))
    expect(await listed()).toMatchObject([{ isThis: true }])
  })

  test('writes exactly this audit row', async () => {
    await listed()
    expect(await mine('accounts.sessions-listed')).toMatchObject([{ outcome: 'done', facts: { shown: 2 } }])
  })
})
