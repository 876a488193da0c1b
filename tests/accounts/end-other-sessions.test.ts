import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endOtherSessions } from '#server/accounts/end-other-sessions.ts'
import { listSessions } from '#server/accounts/list-sessions.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, type Holder, signedIn } from './world.ts'

const db = useDatabase()
let agency: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let here: Credential
let there: Credential

beforeAll(async () => {
  agency = await anAgency(db.admin())
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), agency)
  there = await signedIn(holder)
  here = await signedIn(holder)
})
afterEach(() => clock.reset())

const listed = async (by: Credential = here) => (await execute(listSessions, {}, by)).sessions
const ended = { code: 'unauthenticated', reason: 'session-ended' }
const mine = async (action: string) =>
  (await auditRows(db.admin(), action)).filter((row) => row.officer_id === holder.officerId)

describe('endOtherSessions', () => {
  test('ends all but this one', async () => {
    expect(await execute(endOtherSessions, {}, here)).toEqual({ ended: 1 })
    await expect(listed(there)).rejects.toMatchObject(ended)
    expect(await listed()).toHaveLength(1)
    expect(await mine('accounts.sessions-ended')).toMatchObject([{ facts: { ended: 1 } }])
  })

  test('is for a browser’s session only', async () => {
    await expect(execute(endOtherSessions, {}, holder.person)).rejects.toMatchObject({
      reason: 'session-needed',
    })
  })
})
