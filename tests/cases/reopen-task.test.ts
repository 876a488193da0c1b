import { describe, expect, test } from 'vitest'
import { addTask } from '#server/cases/add-task.ts'
import { completeTask } from '#server/cases/complete-task.ts'
import { listTasks } from '#server/cases/list-tasks.ts'
import { reopenTask } from '#server/cases/reopen-task.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('reopenTask', () => {
  const add = (
    caseId: string,
    title: string,
    more: { assigneeId?: string; dueAt?: string } = {},
    by = w().officer,
  ) => execute(addTask, { caseId, title, language: 'en', mark: 'protected_a', ...more }, by)

  const ready = async () => {
    const caseId = await w().sharedCase()
    const { taskId } = await add(caseId, 'Ask', { assigneeId: w().reader.officerId })
    await execute(completeTask, { caseId, taskId }, w().manager)
    return { caseId, taskId }
  }
  const move = (input: { caseId: string; taskId: string }, by = w().officer) => execute(reopenTask, input, by)

  test('takes it up again and tells the assignee', async () => {
    const input = await ready()
    await move(input)
    expect(
      (await execute(listTasks, { caseId: input.caseId, state: 'open' }, w().officer)).tasks,
    ).toMatchObject([{ id: input.taskId, doneBy: null, doneAt: null }])
    expect(await w().told(w().reader, 'cases.task-reopened', input.caseId)).toBe(1)
  })

  test('is invisible to another agency', async () => {
    const input = await ready()
    await expectHidden(move(input, w().outsider))
    await expectHidden(move(input, w().partnerOfficer))
  })

  test('refuses a reader who is not the assignee, and records it', async () => {
    const input = await ready()
    await w().assign(input.caseId, w().manager, w().colleague, ['read'])
    await w().expectDenied(move(input, w().colleague), 'cases.reopenTask', input.caseId, 'needs-contribute')
  })

  test('refuses one that is open already, and a closed case', async () => {
    const input = await ready()
    await move(input)
    await expectCode(move(input), 'conflict', 'state-changed')
    await w().close(input.caseId)
    await expectCode(move(input), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const input = await ready()
    await move(input)
    await w().expectRow('cases.task-reopened', input.caseId, {
      officer_id: w().officer.officerId,
      subject_id: input.taskId,
    })
  })
})
