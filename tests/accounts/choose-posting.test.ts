import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { choosePosting } from '#server/accounts/choose-posting.ts'
import { getViewer } from '#server/accounts/get-viewer.ts'
import type { Credential } from '#server/kernel/actor.ts'
import { clock, days, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, unrecorded } from '#tests/support/makers.ts'
import { anAccount, type Holder, sessionOf, sessionsOf, signedIn } from './world.ts'

const db = useDatabase()
let home: Awaited<ReturnType<typeof anAgency>>
let host: Awaited<ReturnType<typeof anAgency>>
let holder: Holder
let session: Credential
let postingId: string

const aPosting = async (officerId: string, { state = 'agreed', from = 0 } = {}) => {
  const id = randomUUID()
  const sponsor = await anOfficer(db.admin(), host)
  const at = (day: number) => new Date(clock.now().getTime() + days(day))
  await unrecorded(
    db.admin(),
    (tx) => tx`
    insert into postings (id, officer_id, home_agency_id, host_agency_id, place, sponsor_id, starts_at, ends_at, state, proposed_by)
    values (${id}, ${officerId}, ${home.id}, ${host.id}, 'El Paso', ${sponsor.officerId}, ${at(from)}, ${at(from + 30)}, ${state}, ${officerId})`,
  )
  return id
}

beforeAll(async () => {
  home = await anAgency(db.admin(), 'CA')
  host = await anAgency(db.admin(), 'US')
})
beforeEach(async () => {
  holder = await anAccount(db.admin(), home)
  postingId = await aPosting(holder.officerId)
  session = await signedIn(holder)
})
afterEach(() => clock.reset())

const choose = (id: string | null, by: Credential = session) => execute(choosePosting, { postingId: id }, by)
const viewed = (by: Credential) => execute(getViewer, {}, by)

describe('choosePosting', () => {
  test('signing in acts under the current posting; choosing home and back changes it', async () => {
    expect(await viewed(session)).toMatchObject({ posting: { id: postingId } })
    const atHome = sessionOf((await choose(null)).secret)
    expect(await viewed(atHome)).toMatchObject({ posting: null })
    const abroad = sessionOf((await choose(postingId, atHome)).secret)
    expect(await viewed(abroad)).toMatchObject({ posting: { id: postingId } })
  })

  test('opens a new session in place of the old one, which lasts no longer', async () => {
    const [before] = await sessionsOf(db.admin(), holder.officerId)
    clock.advance(minutes(5))
    await choose(null)
    await expect(viewed(session)).rejects.toMatchObject({ reason: 'session-ended' })
    const [old, now] = await sessionsOf(db.admin(), holder.officerId)
    expect(old).toMatchObject({ id: before?.id, end_reason: 'capacity-chosen' })
    expect(now?.absolute_until).toEqual(before?.absolute_until)
  })

  test('refuses a posting that is not agreed, not begun or ended, and another’s does not exist', async () => {
    const other = await anAccount(db.admin(), home)
    const proposed = await aPosting(other.officerId, { state: 'proposed' })
    const theirs = await signedIn(other)
    const notCurrent = { code: 'forbidden', reason: 'posting-not-current' }
    await expect(choose(proposed, theirs)).rejects.toMatchObject(notCurrent)
    await expect(choose(await aPosting(other.officerId, { from: 40 }), theirs)).rejects.toMatchObject(
      notCurrent,
    )
    await expect(choose(await aPosting(other.officerId, { from: -40 }), theirs)).rejects.toMatchObject(
      notCurrent,
    )
    await expect(choose(postingId, theirs)).rejects.toMatchObject(notCurrent)
    const stranger = await anAccount(db.admin(), await anAgency(db.admin(), 'MX'))
    await expect(choose(postingId, await signedIn(stranger))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is for a browser’s session only', async () => {
    await expect(choose(null, holder.person)).rejects.toMatchObject({ reason: 'session-needed' })
  })

  test('writes exactly this audit row, with both sessions', async () => {
    const { sessionId, from } = await choose(null)
    const rows = (await auditRows(db.admin(), 'accounts.capacity-chosen')).filter(
      (row) => row.officer_id === holder.officerId,
    )
    expect(rows).toMatchObject([{ outcome: 'done', facts: { from, to: sessionId } }])
  })
})
