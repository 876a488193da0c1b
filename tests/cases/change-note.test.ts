import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { changeNote } from '#server/cases/change-note.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { execute } from '#server/kernel/execute.ts'
import { unrecorded } from '#tests/support/makers.ts'
import { aRelease, expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('changeNote', () => {
  const add = (caseId: string, body: string, by = w().officer) =>
    execute(addNote, { caseId, body, language: 'en', mark: 'protected_a', handlingCode: 'H1' }, by)

  const change = (caseId: string, noteId: string, body: string, by = w().officer, version = 1) =>
    execute(changeNote, { caseId, noteId, version, body }, by)

  test('corrects the wording', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'Seal 12')
    expect(await change(caseId, noteId, 'Seal 21')).toEqual({ version: 2 })
    expect((await execute(listNotes, { caseId }, w().reader)).notes[0]).toMatchObject({
      body: 'Seal 21',
      version: 2,
    })
  })

  test('shows whoever is second the wording as it is now', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'Seal 12')
    await change(caseId, noteId, 'Seal 21')
    await expect(change(caseId, noteId, 'Seal 22', w().manager)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'changed-meanwhile',
      facts: { current: { version: 2, body: 'Seal 21' } },
    })
  })

  test('is invisible to another agency, participants included', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'x')
    await expectHidden(change(caseId, noteId, 'y', w().outsider))
    await expectHidden(change(caseId, noteId, 'y', w().partnerManager))
  })

  test('refuses who may only read, and the agency that it was released to, and records it', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'x')
    await w().expectDenied(
      change(caseId, noteId, 'y', w().reader),
      'cases.changeNote',
      caseId,
      'needs-contribute',
    )
    await aRelease(w().admin, w().officer, w().partner, caseId, [noteId], { kind: 'standing' })
    await expectCode(change(caseId, noteId, 'y', w().partnerOfficer), 'forbidden', 'not-originator')
  })

  test('refuses a text that was released as it stands, or waits for it; not once the release is over', async () => {
    const caseId = await w().sharedCase()
    for (const state of ['approved', 'awaiting']) {
      const { noteId } = await add(caseId, 'x')
      const release = await aRelease(w().admin, w().officer, w().partner, caseId, [noteId], { state })
      await expectCode(change(caseId, noteId, 'y'), 'precondition', 'text-in-release')
      await unrecorded(w().admin, (tx) => tx`update releases set state = 'revoked' where id = ${release}`)
      expect(await change(caseId, noteId, 'y')).toEqual({ version: 2 })
    }
  })

  test('refuses a closed case', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'x')
    await w().close(caseId)
    await expectCode(change(caseId, noteId, 'y'), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'x')
    await change(caseId, noteId, 'y')
    await w().expectRow('cases.note-changed', caseId, { subject_id: noteId, facts: { version: 2 } })
  })
})
