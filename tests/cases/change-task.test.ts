import { describe, expect, test } from 'vitest'
import { addTask } from '#server/cases/add-task.ts'
import { changeTask } from '#server/cases/change-task.ts'
import { listTasks } from '#server/cases/list-tasks.ts'
import { execute } from '#server/kernel/execute.ts'
import { aRelease, expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('changeTask', () => {
  const add = (
    caseId: string,
    title: string,
    more: { assigneeId?: string; dueAt?: string } = {},
    by = w().officer,
  ) => execute(addTask, { caseId, title, language: 'en', mark: 'protected_a', ...more }, by)

  const change = (caseId: string, taskId: string, by = w().officer, version = 1) =>
    execute(
      changeTask,
      { caseId, taskId, version, title: 'Ask the port', assigneeId: w().reader.officerId },
      by,
    )

  test('changes what is given, takes away what is null, and tells the new assignee', async () => {
    const caseId = await w().ownCase()
    const { taskId } = await add(caseId, 'Ask the yard', { dueAt: '2027-02-01T12:00:00Z' })
    expect(await change(caseId, taskId)).toMatchObject({ version: 2 })
    await execute(changeTask, { caseId, taskId, version: 2, dueAt: null }, w().officer)
    expect((await execute(listTasks, { caseId }, w().officer)).tasks).toMatchObject([
      { title: 'Ask the port', dueAt: null, assignee: { id: w().reader.officerId }, version: 3 },
    ])
    expect(await w().told(w().reader, 'cases.task-added', caseId)).toBe(1)
  })

  test('shows whoever is second the task as it is now', async () => {
    const caseId = await w().ownCase()
    const { taskId } = await add(caseId, 'x')
    await change(caseId, taskId)
    await expect(change(caseId, taskId, w().manager)).rejects.toMatchObject({
      reason: 'changed-meanwhile',
      facts: { current: { version: 2, title: 'Ask the port' } },
    })
  })

  test('is invisible to another agency', async () => {
    const caseId = await w().sharedCase()
    const { taskId } = await add(caseId, 'x')
    await expectHidden(change(caseId, taskId, w().outsider))
    await expectHidden(change(caseId, taskId, w().partnerOfficer))
  })

  test('refuses who may only read, and records it', async () => {
    const caseId = await w().ownCase()
    const { taskId } = await add(caseId, 'x')
    await w().expectDenied(change(caseId, taskId, w().reader), 'cases.changeTask', caseId, 'needs-contribute')
  })

  test('refuses a text in a release, and a closed case', async () => {
    const caseId = await w().sharedCase()
    const { taskId } = await add(caseId, 'x')
    await aRelease(w().admin, w().officer, w().partner, caseId, [taskId])
    await expectCode(change(caseId, taskId), 'precondition', 'text-in-release')
    await w().close(caseId)
    await expectCode(change(caseId, taskId), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const { taskId } = await add(caseId, 'x')
    await change(caseId, taskId)
    await w().expectRow('cases.task-changed', caseId, {
      subject_id: taskId,
      facts: { version: 2, assigned: w().reader.officerId },
    })
  })
})
