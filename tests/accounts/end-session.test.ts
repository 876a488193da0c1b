import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSession } from '#server/accounts/end-session.ts'
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

describe('endSession', () => {
  test('ends one session; its next act is refused', async () => {
    const [, other] = await listed()
    await execute(endSession, { sessionId: other?.id ?? '' }, here)
    await expect(listed(there)).rejects.toMatchObject(ended)
    expect(await mine('accounts.session-ended')).toMatchObject([
      { subject_type: 'session', subject_id: other?.id },
    ])
  })

  test('another’s session does not exist, not even for a manager; an ended one no more', async () => {
    const [own, other] = await listed()
    const manager = await anAccount(db.admin(), agency, ['manager'])
    const attempt = execute(endSession, { sessionId: own?.id ?? '' }, await signedIn(manager))
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    await execute(endSession, { sessionId: other?.id ?? '' }, here)
    await expect(execute(endSession, { sessionId: other?.id ?? '' }, here)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
