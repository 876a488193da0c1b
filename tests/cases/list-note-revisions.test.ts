import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { changeNote } from '#server/cases/change-note.ts'
import { listNoteRevisions } from '#server/cases/list-note-revisions.ts'
import { execute } from '#server/kernel/execute.ts'
import { aRelease, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('listNoteRevisions', () => {
  const add = (caseId: string, body: string, by = w().officer) =>
    execute(addNote, { caseId, body, language: 'en', mark: 'protected_a', handlingCode: 'H1' }, by)

  test('lists every wording with who wrote it, newest first', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'one')
    await execute(changeNote, { caseId, noteId, version: 1, body: 'two' }, w().manager)
    await execute(changeNote, { caseId, noteId, version: 2, body: 'three' }, w().officer)
    const { versions } = await execute(listNoteRevisions, { caseId, noteId }, w().reader)
    expect(versions.map((row) => [row.version, row.body, row.by.id])).toEqual([
      [3, 'three', w().officer.officerId],
      [2, 'two', w().manager.officerId],
      [1, 'one', w().officer.officerId],
    ])
  })

  test('is invisible to another agency', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'x')
    await expectHidden(execute(listNoteRevisions, { caseId, noteId }, w().outsider))
    await expectHidden(execute(listNoteRevisions, { caseId, noteId }, w().partnerManager))
  })

  test('refuses the agency that the note was released to, and records it', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'x')
    await aRelease(w().admin, w().officer, w().partner, caseId, [noteId])
    const act = execute(listNoteRevisions, { caseId, noteId }, w().partnerOfficer)
    await w().expectDenied(act, 'cases.listNoteRevisions', caseId, 'not-originator')
  })

  test('still answers for a closed case', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'x')
    await w().close(caseId)
    expect((await execute(listNoteRevisions, { caseId, noteId }, w().reader)).versions).toHaveLength(1)
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const { noteId } = await add(caseId, 'x')
    await execute(listNoteRevisions, { caseId, noteId }, w().reader)
    await w().expectRow('cases.note-revisions-listed', caseId, { subject_id: noteId, facts: { shown: 1 } })
  })
})
