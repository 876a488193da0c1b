import { describe, expect, test } from 'vitest'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { unrecorded } from '#tests/support/makers.ts'
import {
  aNote,
  anApproved,
  anAwaiting,
  approve,
  ask,
  notesOf,
  oneOff,
  records,
  refuses,
  standing,
  theWorld,
} from './world.ts'

const world = theWorld()
const stateOf = async (releaseId: string) =>
  (await world().admin`select state, decided_by from releases where id = ${releaseId}`)[0]

describe('approveRelease', () => {
  test('lets exactly the named items cross, and tells both sides', async () => {
    const { caseId, noteId, releaseId } = await anAwaiting(world())
    const kept = await aNote(world(), caseId, 'Not named')
    await approve(releaseId, world().manager)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
    expect(await notesOf(caseId, world().officer)).toEqual([noteId, kept].sort())
    expect(await stateOf(releaseId)).toMatchObject({
      state: 'approved',
      decided_by: world().manager.officerId,
    })
    expect(await world().told(world().partnerOfficer, 'releases.received', caseId)).toBe(1)
    expect(await world().told(world().officer, 'releases.approved', caseId)).toBe(1)
  })

  test('a standing one takes what is there and what comes, of its kinds, up to its mark', async () => {
    const caseId = await world().sharedCase()
    const before = await aNote(world(), caseId)
    const aboveBefore = await aNote(world(), caseId, 'Source', 'protected_b')
    const releaseId = await ask(standing(world(), caseId), world().officer)
    const meanwhile = await aNote(world(), caseId)
    await approve(releaseId, world().manager)
    const after = await aNote(world(), caseId)
    const aboveAfter = await aNote(world(), caseId, 'Source', 'protected_b')
    const seen = await notesOf(caseId, world().partnerOfficer)
    expect(seen).toEqual([before, meanwhile, after].sort())
    expect(seen).not.toContain(aboveBefore)
    expect(seen).not.toContain(aboveAfter)
  })

  test('an item that is being added in the same moment is not missed', async () => {
    const caseId = await world().sharedCase()
    const releaseId = await ask(standing(world(), caseId), world().officer)
    const itemId = crypto.randomUUID()
    let approved: Promise<unknown> | undefined
    await world().admin.begin(async (tx) => {
      await tx`insert into audit_events (at, action, kind, outcome, door) values (now(), 'cases.note-added', 'command', 'done', 'test')`
      await tx`insert into items (id, kind, case_id, originator_agency_id, author_id, mark, language)
        values (${itemId}, 'note', ${caseId}, ${world().home.id}, ${world().officer.officerId}, 'protected_a', 'en')`
      await tx`insert into notes (item_id, body) values (${itemId}, 'In flight')`
      approved = approve(releaseId, world().manager)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await approved
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([itemId])
  })

  test('nor is one that comes while the approval is being written', async () => {
    const caseId = await world().sharedCase()
    const releaseId = await ask(standing(world(), caseId), world().officer)
    let added: Promise<string> | undefined
    await world().admin.begin(async (tx) => {
      await tx`insert into audit_events (at, action, kind, outcome, door) values (now(), 'releases.approved', 'command', 'done', 'test')`
      await tx`select 1 from cases where id = ${caseId} for update`
      await tx`update releases set state = 'approved', decided_by = ${world().manager.officerId} where id = ${releaseId}`
      added = aNote(world(), caseId)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([await added])
  })

  test('of two managers one decision stands and the other is told', async () => {
    const { releaseId } = await anAwaiting(world())
    const results = await Promise.allSettled([
      approve(releaseId, world().manager),
      approve(releaseId, world().deputy),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const loser = results.find((one) => one.status === 'rejected')
    expect(loser?.reason).toMatchObject({
      code: 'conflict',
      reason: 'state-changed',
      facts: { state: 'approved' },
    })
  })

  test('is invisible to another agency, and to the receiver before the decision', async () => {
    const { releaseId } = await anAwaiting(world())
    await refuses(world(), approveRelease, { releaseId }, world().outsider, 'not-found')
    await refuses(world(), approveRelease, { releaseId }, world().partnerManager, 'not-found')
  })

  test('refuses whoever asked, officers, and the receiver, and records it', async () => {
    const caseId = await world().sharedCase()
    const own = await ask(oneOff(world(), caseId, [await aNote(world(), caseId)]), world().manager)
    await refuses(world(), approveRelease, { releaseId: own }, world().manager, 'four-eyes')
    await refuses(world(), approveRelease, { releaseId: own }, world().officer, 'needs-manager')
    await approve(own, world().deputy)
    await refuses(world(), approveRelease, { releaseId: own }, world().partnerManager, 'not-originator')
  })

  test('refuses what is decided, has expired, or goes to an agency that has left', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), approveRelease, { releaseId }, world().deputy, 'state-changed')
    const expiresAt = new Date(clock.now().getTime() + days(1)).toISOString()
    const late = await anAwaiting(world(), { expiresAt })
    clock.advance(days(2))
    await refuses(world(), approveRelease, { releaseId: late.releaseId }, world().manager, 'release-expired')
    clock.reset()
    const left = await anAwaiting(world())
    await execute(
      withdrawAgency,
      { caseId: left.caseId, agencyId: world().partner.id, reason: 'Done' },
      world().partnerManager,
    )
    const error = await refuses(
      world(),
      approveRelease,
      { releaseId: left.releaseId },
      world().manager,
      'recipient-left',
    )
    expect(error.facts).toEqual({ agencies: [world().partner.code] })
    expect(await stateOf(left.releaseId)).toMatchObject({ state: 'awaiting' })
  })

  test('PostgreSQL itself keeps four eyes', async () => {
    const { releaseId } = await anAwaiting(world())
    const decideOwn = unrecorded(
      world().admin,
      (tx) => tx`update releases set decided_by = requested_by where id = ${releaseId}`,
    )
    await expect(decideOwn).rejects.toMatchObject({ constraint_name: 'releases_four_eyes' })
  })

  test('writes exactly this audit row', async () => {
    const { caseId, releaseId } = await anAwaiting(world())
    await records(world(), 'releases.approved', () => approve(releaseId, world().manager), {
      case_id: caseId,
      subject_type: 'release',
      subject_id: releaseId,
      owner_agency_id: world().home.id,
      officer_id: world().manager.officerId,
      facts: {
        number: expect.any(String),
        kind: 'one_off',
        recipients: [world().partner.code],
        items: 1,
      },
    })
  })
})
