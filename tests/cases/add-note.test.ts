import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('addNote', () => {
  const add = (caseId: string, body: string, by = w().officer) =>
    execute(addNote, { caseId, body, language: 'en', mark: 'protected_a', handlingCode: 'H1' }, by)

  test('adds a note that the own agency reads and a partner does not', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'The seal was broken.')
    expect((await execute(listNotes, { caseId }, w().reader)).notes).toMatchObject([
      {
        id: noteId,
        body: 'The seal was broken.',
        handlingCode: 'H1',
        author: { id: w().officer.officerId },
        isOwn: true,
      },
    ])
    expect((await execute(listNotes, { caseId }, w().partnerOfficer)).notes).toEqual([])
  })

  test('is invisible to another agency', async () => {
    await expectHidden(add(await w().ownCase(), 'x', w().outsider))
  })

  test('refuses who may only read, and an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    await w().expectDenied(add(caseId, 'x', w().reader), 'cases.addNote', caseId, 'needs-contribute')
    await expectCode(add(caseId, 'x', w().partnerManager), 'forbidden', 'not-participating')
  })

  test('refuses a closed case, an empty note and one that is too long', async () => {
    const caseId = await w().ownCase()
    await expect(add(caseId, '  ')).rejects.toMatchObject({ issues: [{ path: 'body', key: 'required' }] })
    await expect(add(caseId, 'x'.repeat(20_001))).rejects.toMatchObject({
      issues: [{ path: 'body' }],
    })
    await w().close(caseId)
    await expectCode(add(caseId, 'x'), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row, without a word of the note', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'Informant')
    await w().expectRow('cases.note-added', caseId, {
      subject_type: 'note',
      subject_id: noteId,
      facts: { mark: 'protected_a', handling: 'H1', characters: 9 },
    })
  })
})
