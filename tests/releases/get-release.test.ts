import { describe, expect, test } from 'vitest'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { getRelease } from '#server/releases/get-release.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { anApproved, anAwaiting, approve, notesOf, records, refuses, theWorld } from './world.ts'

const world = theWorld()
const get = (releaseId: string, by = world().officer) => execute(getRelease, { releaseId }, by)

describe('getRelease', () => {
  test('shows the originator all of it, and each reader what may be done', async () => {
    const { noteId, releaseId } = await anAwaiting(world())
    const seen = await get(releaseId)
    expect(seen).toMatchObject({
      isOwn: true,
      state: 'awaiting',
      total: 1,
      requester: { id: world().officer.officerId },
      decider: null,
      recipients: [{ id: world().partner.id, isActive: true }],
      may: { decide: false, revoke: false, preview: true },
    })
    expect(seen.items).toMatchObject([{ id: noteId, body: 'Seal 4471 was changed', mark: 'protected_a' }])
    expect((await get(releaseId, world().manager)).may.decide).toBe(true)
  })

  test('shows a receiver what it brought and itself only among the receivers', async () => {
    const caseId = await world().sharedCase()
    await world().join(caseId, world().third, world().outsider)
    const { noteId, releaseId } = await anApproved(world())
    const got = await get(releaseId, world().partnerOfficer)
    expect(got).toMatchObject({ isOwn: false, may: { decide: false, revoke: false, preview: false } })
    expect(got.recipients.map((one) => one.id)).toEqual([world().partner.id])
    expect(got.items).toMatchObject([{ id: noteId, originatorCode: world().home.code }])
  })

  test('shows nothing of it to the receiver once it has expired', async () => {
    const expiresAt = new Date(clock.now().getTime() + days(1)).toISOString()
    const { caseId, noteId, releaseId } = await anAwaiting(world(), { expiresAt })
    await approve(releaseId, world().manager)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
    clock.advance(days(2))
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    expect(await get(releaseId, world().partnerOfficer)).toMatchObject({ isExpired: true, items: [] })
    clock.reset()
  })

  test('is invisible to another agency, and to the receiver until approved', async () => {
    const { releaseId } = await anAwaiting(world())
    await refuses(world(), getRelease, { releaseId }, world().outsider, 'not-found')
    await refuses(world(), getRelease, { releaseId }, world().partnerManager, 'not-found')
  })

  test('does not exist for an auditor, and records the try', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), getRelease, { releaseId }, world().auditor, 'not-found')
  })

  test('keeps a refusal and its reason inside the agency', async () => {
    const { releaseId } = await anAwaiting(world())
    await execute(refuseRelease, { releaseId, reason: 'Names the source' }, world().manager)
    expect(await get(releaseId)).toMatchObject({ state: 'refused', decisionReason: 'Names the source' })
    await refuses(world(), getRelease, { releaseId }, world().partnerManager, 'not-found')
  })

  test('writes exactly this audit row', async () => {
    const { caseId, releaseId } = await anApproved(world())
    await records(world(), 'releases.viewed', () => get(releaseId, world().partnerOfficer), {
      case_id: caseId,
      subject_id: releaseId,
      owner_agency_id: world().home.id,
      agency_id: world().partner.id,
      facts: { number: expect.any(String), kind: 'one_off', recipients: [world().partner.code] },
    })
  })
})
