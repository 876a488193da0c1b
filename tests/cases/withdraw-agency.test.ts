import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { aRelease, expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('withdrawAgency', () => {
  const leave = (caseId: string, by = w().partnerManager, agencyId = w().partner.id) =>
    execute(withdrawAgency, { caseId, agencyId, reason: 'Our part is done' }, by)

  test('lets an agency leave: the case is gone for it at once, what it released stays', async () => {
    const caseId = await w().sharedCase()
    const note = { caseId, body: 'Seal intact', language: 'en', mark: 'cui' } as const
    const { noteId } = await execute(addNote, note, w().partnerOfficer)
    await aRelease(w().admin, w().partnerManager, w().home, caseId, [noteId])
    expect(await leave(caseId)).toEqual({ status: 'withdrawn' })
    await expectHidden(execute(getCase, { caseId }, w().partnerManager))
    await expectHidden(execute(getCase, { caseId }, w().partnerOfficer))
    expect((await execute(listNotes, { caseId }, w().officer)).notes).toHaveLength(1)
    expect(await w().told(w().manager, 'cases.agency-withdrawn', caseId)).toBe(1)
  })

  test('lets the lead end a participation or take back an invitation', async () => {
    for (const caseId of [await w().sharedCase(), await w().invitedCase()]) {
      expect(await leave(caseId, w().manager)).toEqual({ status: 'withdrawn' })
      await expectHidden(execute(getCase, { caseId }, w().partnerManager))
    }
  })

  test('is invisible to another agency', async () => {
    await expectHidden(leave(await w().sharedCase(), w().outsider))
  })

  test('refuses whoever is no manager, and a partner who would end the lead, and records it', async () => {
    const caseId = await w().sharedCase()
    await w().expectDenied(leave(caseId, w().partnerOfficer), 'cases.withdraw', caseId, 'needs-manager')
    await expectCode(leave(caseId, w().partnerManager, w().home.id), 'forbidden', 'not-lead')
  })

  test('refuses the lead before it has handed over', async () => {
    const caseId = await w().sharedCase()
    await expectCode(leave(caseId, w().manager, w().home.id), 'precondition', 'lead-cannot-leave')
  })

  test('refuses an agency that has left already', async () => {
    const caseId = await w().sharedCase()
    await leave(caseId)
    await expectCode(leave(caseId, w().manager), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().sharedCase()
    await leave(caseId)
    await w().expectRow('cases.agency-withdrawn', caseId, {
      officer_id: w().partnerManager.officerId,
      reason: 'Our part is done',
      facts: { agency: w().partner.code, from: 'active' },
    })
  })
})
