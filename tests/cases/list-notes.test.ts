import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { execute } from '#server/kernel/execute.ts'
import { unrecorded } from '#tests/support/makers.ts'
import { aRelease, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('listNotes', () => {
  const add = (caseId: string, body: string, by = w().officer) =>
    execute(addNote, { caseId, body, language: 'en', mark: 'protected_a', handlingCode: 'H1' }, by)

  test('lists newest first, a page at a time', async () => {
    const caseId = await w().ownCase()
    for (const body of ['one', 'two', 'three']) await add(caseId, body)
    const first = await execute(listNotes, { caseId, limit: 2 }, w().reader)
    expect(first.notes.map((row) => row.body)).toEqual(['three', 'two'])
    const rest = await execute(listNotes, { caseId, limit: 2, cursor: first.next ?? '' }, w().reader)
    expect(rest).toMatchObject({ notes: [{ body: 'one' }], next: null })
  })

  test('shows a partner what was released to it, and the own agency who it reaches', async () => {
    const caseId = await w().sharedCase()
    const { noteId } = await add(caseId, 'released')
    const release = await aRelease(w().admin, w().officer, w().partner, caseId, [noteId])
    await add(caseId, 'kept')
    expect((await execute(listNotes, { caseId }, w().partnerOfficer)).notes).toMatchObject([
      { body: 'released', originatorCode: w().home.code, isOwn: false, visibleTo: [], mayChange: false },
    ])
    expect((await execute(listNotes, { caseId }, w().officer)).notes).toMatchObject([
      { body: 'kept', visibleTo: [], fixed: false, mayChange: true },
      { body: 'released', visibleTo: [w().partner.code], fixed: true, mayChange: false },
    ])
    await unrecorded(w().admin, (tx) => tx`update releases set state = 'revoked' where id = ${release}`)
    expect((await execute(listNotes, { caseId }, w().partnerOfficer)).notes).toEqual([])
    expect((await execute(listNotes, { caseId }, w().officer)).notes.flatMap((row) => row.visibleTo)).toEqual(
      [],
    )
  })

  test('is invisible to another agency', async () => {
    await expectHidden(execute(listNotes, { caseId: await w().ownCase() }, w().outsider))
  })

  test('refuses an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    const act = execute(listNotes, { caseId }, w().partnerManager)
    await w().expectDenied(act, 'cases.listNotes', caseId, 'not-participating')
  })

  test('of a closed case, offers no change', async () => {
    const caseId = await w().ownCase()
    await add(caseId, 'x')
    await w().close(caseId)
    expect((await execute(listNotes, { caseId }, w().officer)).notes).toMatchObject([{ mayChange: false }])
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await execute(listNotes, { caseId }, w().reader)
    await w().expectRow('cases.notes-listed', caseId, {
      officer_id: w().reader.officerId,
      facts: { shown: 0 },
    })
  })
})
