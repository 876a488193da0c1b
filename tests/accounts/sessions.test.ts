import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getAccount } from '#server/accounts/get-account.ts'
import { getViewer } from '#server/accounts/get-viewer.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { disableOfficer } from '#server/officers/disable-officer.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, unrecorded } from '#tests/support/makers.ts'
import { anAccount, type Holder, sessionOf, signedIn } from './world.ts'

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

const look = () => execute(getViewer, {}, session)
const refusal = (reason: string) => ({ code: 'unauthenticated', reason })

describe('a session', () => {
  test('ends after thirty minutes without use, and lives on with use', async () => {
    for (let time = 1; time <= 3; time += 1) {
      clock.advance(minutes(29))
      await look()
    }
    clock.advance(minutes(30))
    await expect(look()).rejects.toMatchObject(refusal('session-idle'))
  })

  test('ends after twelve hours, however busy', async () => {
    for (let time = 1; time <= 35; time += 1) {
      clock.advance(minutes(20))
      await look()
    }
    clock.advance(minutes(20))
    await expect(look()).rejects.toMatchObject(refusal('session-expired'))
  })

  test('ends at once for a disabled officer', async () => {
    const administrator = await anOfficer(db.admin(), agency, ['administrator'])
    await execute(
      disableOfficer,
      { officerId: holder.officerId, version: 1, reason: 'Left the agency' },
      administrator,
    )
    await expect(look()).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('ends at once with the posting under which it was opened', async () => {
    const host = await anAgency(db.admin(), 'US')
    const sponsor = await anOfficer(db.admin(), host)
    const [posting] = await db.admin()<{ id: string }[]>`select uuidv7() as id`
    const id = posting?.id ?? ''
    await unrecorded(
      db.admin(),
      (tx) => tx`
      insert into postings (id, officer_id, home_agency_id, host_agency_id, place, sponsor_id, starts_at, ends_at, state, proposed_by)
      values (${id}, ${holder.officerId}, ${agency.id}, ${host.id}, 'El Paso', ${sponsor.officerId},
        ${clock.now()}, ${new Date(clock.now().getTime() + hours(1))}, 'agreed', ${sponsor.officerId})`,
    )
    session = await signedIn(holder)
    expect(await look()).toMatchObject({ posting: { id, place: 'El Paso' } })
    await unrecorded(db.admin(), (tx) => tx`update postings set state = 'ended' where id = ${id}`)
    await expect(look()).rejects.toMatchObject(refusal('posting-ended'))
    await unrecorded(db.admin(), (tx) => tx`update postings set state = 'agreed' where id = ${id}`)
    expect(await look()).toMatchObject({ posting: { id } })
    for (const part of [25, 25, 11]) {
      clock.advance(minutes(part))
      if (part === 25) await look()
    }
    await expect(look()).rejects.toMatchObject(refusal('posting-ended'))
  })

  test('is unknown with another secret, and the refusal is recorded', async () => {
    await expect(execute(getAccount, {}, sessionOf('x'.repeat(43)))).rejects.toMatchObject(
      refusal('no-session'),
    )
    clock.advance(minutes(31))
    await expect(execute(getAccount, {}, session)).rejects.toMatchObject(refusal('session-idle'))
    const row = (await auditRows(db.admin(), 'accounts.get.denied')).find(
      (one) => one.officer_id === holder.officerId,
    )
    expect(row).toMatchObject({ outcome: 'denied', reason: 'session-idle' })
  })
})
