import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getViewer } from '#server/accounts/get-viewer.ts'
import { sessionState } from '#server/accounts/session-state.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, auditRows } from '#tests/support/makers.ts'
import { anAccount, type Holder, signedIn } from './world.ts'

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

const quietly = (held: Credential): Credential => (held.kind === 'session' ? { ...held, quiet: true } : held)
const look = () => execute(getViewer, {}, session)

describe('sessionState', () => {
  const state = (credential: Credential = session) => execute(sessionState, {}, credential)

  test('tells both ends; asked quietly it keeps nothing awake, asked aloud it does', async () => {
    await look()
    clock.advance(minutes(29))
    const before = await state(quietly(session))
    expect(before.officerId).toBe(holder.officerId)
    expect(before.idleAt.getTime() - before.now.getTime()).toBeCloseTo(minutes(1), -3)
    expect(before.absoluteUntil.getTime() - before.now.getTime()).toBeGreaterThan(hours(11))
    await state()
    const after = await state()
    expect(after.idleAt.getTime() - after.now.getTime()).toBeCloseTo(minutes(30), -3)
  })

  test('does not exist for who has no session, and reveals nothing of others', async () => {
    await expect(state(holder.person)).rejects.toMatchObject({ code: 'not-found' })
    await expect(state({ kind: 'visitor', address: '', door: 'test' })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  test('writes no audit row: it says nothing protected', async () => {
    await state()
    expect(await auditRows(db.admin(), 'accounts.sessionState')).toHaveLength(0)
    expect(sessionState.notRecorded).not.toBeNull()
  })
})
