import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { getRelease } from '#server/releases/get-release.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
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
const reason = 'The source is at risk'
const revoke = (releaseId: string, by = world().manager) => execute(revokeRelease, { releaseId, reason }, by)

describe('revokeRelease', () => {
  test('hides at once, deletes nothing, and leaves the receiver a stub that says so', async () => {
    const { caseId, noteId, releaseId } = await anApproved(world())
    const theirs = await aNote(world(), caseId, 'Our own reading', 'cui', world().partnerOfficer)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId, theirs].sort())
    await revoke(releaseId)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([theirs])
    expect(await notesOf(caseId, world().officer)).toEqual([noteId])
    expect(await world().told(world().partnerOfficer, 'releases.revoked', caseId)).toBe(1)
    const stub = await execute(getRelease, { releaseId }, world().partnerOfficer)
    expect(stub).toMatchObject({
      state: 'revoked',
      items: [],
      itemKinds: ['note'],
      revokeReason: reason,
      revokedAt: expect.any(Date),
      revoker: { id: world().manager.officerId },
    })
    expect(JSON.stringify(stub)).not.toContain('Seal 4471')
  })

  test('leaves what another release covers', async () => {
    const { caseId, noteId, releaseId } = await anApproved(world())
    await approve(await ask(oneOff(world(), caseId, [noteId]), world().officer), world().manager)
    await revoke(releaseId)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
  })

  test('a revoked standing release catches nothing more', async () => {
    const caseId = await world().sharedCase()
    const releaseId = await ask(standing(world(), caseId), world().officer)
    await approve(releaseId, world().manager)
    await revoke(releaseId)
    await aNote(world(), caseId)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
  })

  test('is invisible to another agency', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), revokeRelease, { releaseId, reason }, world().outsider, 'not-found')
  })

  test('refuses an officer and the receiver, and records it', async () => {
    const { releaseId } = await anApproved(world())
    await refuses(world(), revokeRelease, { releaseId, reason }, world().officer, 'needs-manager')
    await refuses(world(), revokeRelease, { releaseId, reason }, world().partnerManager, 'not-originator')
  })

  test('refuses what waits or was revoked already', async () => {
    const waiting = await anAwaiting(world())
    await refuses(
      world(),
      revokeRelease,
      { releaseId: waiting.releaseId, reason },
      world().manager,
      'state-changed',
    )
    const { releaseId } = await anApproved(world())
    await revoke(releaseId)
    await refuses(world(), revokeRelease, { releaseId, reason }, world().manager, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { caseId, releaseId } = await anApproved(world())
    await records(world(), 'releases.revoked', () => revoke(releaseId), {
      case_id: caseId,
      subject_id: releaseId,
      owner_agency_id: world().home.id,
      reason,
      facts: { number: expect.any(String), kind: 'one_off', recipients: [world().partner.code] },
    })
  })
})
