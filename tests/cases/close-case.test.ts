import { describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { addTask } from '#server/cases/add-task.ts'
import { closeCase } from '#server/cases/close-case.ts'
import { getCase } from '#server/cases/get-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('closeCase', () => {
  const close = (caseId: string, by = w().officer) =>
    execute(closeCase, { caseId, reason: 'Sentence is final' }, by)

  test('closes for all agencies and tells everybody on it; nothing is added any more', async () => {
    const caseId = await w().sharedCase()
    await close(caseId)
    expect(await execute(getCase, { caseId }, w().partnerOfficer)).toMatchObject({
      cover: { state: 'closed' },
      full: { closeReason: 'Sentence is final' },
    })
    for (const person of [w().partnerOfficer, w().reader, w().manager])
      expect(await w().told(person, 'cases.closed', caseId)).toBe(1)
    const item = { caseId, language: 'en', mark: 'cui' } as const
    await expectCode(execute(addNote, { ...item, body: 'x' }, w().officer), 'precondition', 'case-closed')
    await expectCode(
      execute(addTask, { ...item, title: 'x' }, w().partnerOfficer),
      'precondition',
      'case-closed',
    )
  })

  test('is invisible to another agency', async () => {
    await expectHidden(close(await w().ownCase(), w().outsider))
  })

  test('refuses who does not hold close, and a partner, and records it', async () => {
    const caseId = await w().sharedCase()
    await w().expectDenied(close(caseId, w().reader), 'cases.close', caseId, 'needs-close')
    await expectCode(close(caseId, w().partnerManager), 'forbidden', 'not-lead')
  })

  test('refuses a case that is closed already', async () => {
    const caseId = await w().ownCase()
    await close(caseId)
    await expectCode(close(caseId, w().manager), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await close(caseId)
    await w().expectRow('cases.closed', caseId, {
      officer_id: w().officer.officerId,
      reason: 'Sentence is final',
    })
  })
})
