import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { addTask } from '#server/cases/add-task.ts'
import { exportCase } from '#server/cases/export-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { aRelease, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('exportCase', () => {
  const take = (caseId: string, by = w().officer) => execute(exportCase, { caseId, reason: 'Court file' }, by)

  test('holds everything that the reader sees and nothing else', async () => {
    const caseId = await w().sharedCase()
    const item = { caseId, language: 'en', mark: 'protected_b' } as const
    const { noteId } = await execute(addNote, { ...item, body: 'released' }, w().officer)
    await execute(addNote, { ...item, body: 'kept back' }, w().officer)
    await execute(addTask, { ...item, title: 'Ask' }, w().officer)
    await aRelease(w().admin, w().officer, w().partner, caseId, [noteId])
    const own = await take(caseId)
    expect(own).toMatchObject({
      case: { id: caseId, summary: 'Seen at the rail yard.' },
      exportedBy: { id: w().officer.officerId },
      tasks: [{ title: 'Ask' }],
      releases: [{ kind: 'one_off', fromCode: w().home.code, state: 'approved' }],
      highestMark: 'protected_b',
      complete: true,
    })
    expect(own.notes).toHaveLength(2)
    expect(own.timeline.length).toBeGreaterThan(5)
    const theirs = await take(caseId, w().partnerOfficer)
    expect(theirs.notes.map((row) => row.body)).toEqual(['released'])
    expect(JSON.stringify(theirs)).not.toMatch(/kept back|Ask/)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(take(await w().ownCase(), w().outsider))
  })

  test('refuses an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    await w().expectDenied(take(caseId, w().partnerManager), 'cases.export', caseId, 'not-participating')
  })

  test('asks for a reason, and still answers for a closed case', async () => {
    const caseId = await w().ownCase()
    await w().close(caseId)
    await expect(execute(exportCase, { caseId, reason: ' ' }, w().officer)).rejects.toMatchObject({
      issues: [{ path: 'reason', key: 'required' }],
    })
    expect((await take(caseId)).case.state).toBe('closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await take(caseId)
    await w().expectRow('cases.exported', caseId, {
      officer_id: w().officer.officerId,
      reason: 'Court file',
      facts: { notes: 0, tasks: 0, evidence: 0, complete: true },
    })
  })
})
