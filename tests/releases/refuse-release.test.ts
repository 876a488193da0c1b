import { describe, expect, test } from 'vitest'
import { changeNote } from '#server/cases/change-note.ts'
import { execute } from '#server/kernel/execute.ts'
import { refuseRelease } from '#server/releases/refuse-release.ts'
import { anApproved, anAwaiting, ask, notesOf, oneOff, records, refuses, theWorld } from './world.ts'

const world = theWorld()
const reason = 'Names the source'

describe('refuseRelease', () => {
  test('sends it back: nothing crosses, the asker is told, and the text may be corrected', async () => {
    const { caseId, noteId, releaseId } = await anAwaiting(world())
    await execute(refuseRelease, { releaseId, reason }, world().manager)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    expect(await world().told(world().officer, 'releases.refused', caseId)).toBe(1)
    expect(await world().told(world().partnerOfficer, 'releases.refused', caseId)).toBe(0)
    await execute(changeNote, { caseId, noteId, version: 1, body: 'Without the source' }, world().officer)
    expect(await ask(oneOff(world(), caseId, [noteId]), world().officer)).not.toBe(releaseId)
  })

  test('is invisible to other agencies, the one it was meant for included', async () => {
    const { releaseId } = await anAwaiting(world())
    await refuses(world(), refuseRelease, { releaseId, reason }, world().outsider, 'not-found')
    await refuses(world(), refuseRelease, { releaseId, reason }, world().partnerManager, 'not-found')
    await execute(refuseRelease, { releaseId, reason }, world().manager)
    await refuses(world(), refuseRelease, { releaseId, reason }, world().partnerManager, 'not-found')
  })

  test('refuses an officer and whoever asked, and records it', async () => {
    const { caseId, noteId, releaseId } = await anAwaiting(world())
    await refuses(world(), refuseRelease, { releaseId, reason }, world().officer, 'needs-manager')
    const own = await ask(oneOff(world(), caseId, [noteId]), world().manager)
    await refuses(world(), refuseRelease, { releaseId: own, reason }, world().manager, 'four-eyes')
  })

  test('refuses what is decided already, and a decision without a reason', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), refuseRelease, { releaseId, reason }, world().deputy, 'state-changed')
    await refuses(world(), refuseRelease, { releaseId, reason: ' ' }, world().deputy, 'input')
  })

  test('writes exactly this audit row', async () => {
    const { caseId, releaseId } = await anAwaiting(world())
    const act = () => execute(refuseRelease, { releaseId, reason }, world().manager)
    await records(world(), 'releases.refused', act, {
      case_id: caseId,
      subject_id: releaseId,
      owner_agency_id: world().home.id,
      reason,
      facts: { number: expect.any(String), kind: 'one_off', recipients: [world().partner.code] },
    })
  })
})
