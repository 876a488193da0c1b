import { describe, expect, test } from 'vitest'
import { addTask } from '#server/cases/add-task.ts'
import { listTasks } from '#server/cases/list-tasks.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('addTask', () => {
  const add = (
    caseId: string,
    title: string,
    more: { assigneeId?: string; dueAt?: string } = {},
    by = w().officer,
  ) => execute(addTask, { caseId, title, language: 'en', mark: 'protected_a', ...more }, by)

  test('adds a task and tells its assignee', async () => {
    const caseId = await w().sharedCase()
    const due = { assigneeId: w().reader.officerId, dueAt: '2027-02-01T12:00:00-05:00' }
    const { taskId } = await add(caseId, 'Ask the yard', due)
    expect((await execute(listTasks, { caseId }, w().reader)).tasks).toMatchObject([
      {
        id: taskId,
        title: 'Ask the yard',
        dueAt: new Date('2027-02-01T17:00:00Z'),
        isMine: true,
        mayComplete: true,
      },
    ])
    expect((await execute(listTasks, { caseId }, w().partnerOfficer)).tasks).toEqual([])
    expect(await w().told(w().reader, 'cases.task-added', caseId)).toBe(1)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(add(await w().ownCase(), 'x', {}, w().outsider))
  })

  test('refuses who may only read, and records it', async () => {
    const caseId = await w().ownCase()
    await w().expectDenied(add(caseId, 'x', {}, w().reader), 'cases.addTask', caseId, 'needs-contribute')
  })

  test('refuses an assignee who is not on the case, and a closed case', async () => {
    const caseId = await w().sharedCase()
    for (const person of [w().colleague, w().partnerOfficer])
      await expect(add(caseId, 'x', { assigneeId: person.officerId })).rejects.toMatchObject({
        code: 'invalid',
        issues: [{ path: 'assigneeId', key: 'not_on_case' }],
      })
    await w().close(caseId)
    await expectCode(add(caseId, 'x'), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const { taskId } = await add(caseId, 'Words')
    await w().expectRow('cases.task-added', caseId, {
      subject_type: 'task',
      subject_id: taskId,
      facts: { mark: 'protected_a', due: null, assignee: null },
    })
  })
})
