import { describe, expect, test } from 'vitest'
import { addTask } from '#server/cases/add-task.ts'
import { completeTask } from '#server/cases/complete-task.ts'
import { listMyTasks } from '#server/desk/list-my-tasks.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import { theWorld } from '#tests/cases/world.ts'
import { unrecorded } from '#tests/support/makers.ts'

const w = theWorld()
const titles = async (by: ReturnType<typeof w>['reader']) =>
  (await execute(listMyTasks, {}, by)).tasks.map((task) => task.title)

describe('listMyTasks', () => {
  test('gathers the open tasks of all cases, the earliest due first', async () => {
    const { admin, officer, reader, ownCase } = w()
    const add = async (title: string, dueAt: string) => {
      const task = {
        title,
        dueAt,
        assigneeId: reader.officerId,
        language: 'en',
        mark: 'protected_a',
      } as const
      const caseId = await ownCase()
      return { caseId, ...(await execute(addTask, { caseId, ...task }, officer)) }
    }
    await add('later', '2027-05-01T00:00:00Z')
    const { caseId, taskId } = await add('sooner', '2027-04-01T00:00:00Z')
    expect(await titles(reader)).toEqual(['sooner', 'later'])
    await expectRow(admin, 'desk.tasks-listed', {
      outcome: 'done',
      officer_id: reader.officerId,
      facts: { shown: 2 },
    })
    expect(await titles(officer)).toEqual([])
    await execute(completeTask, { caseId, taskId }, reader)
    expect(await titles(reader)).toEqual(['later'])
  })

  test('a task of a case that the officer no longer reads is gone', async () => {
    const { admin, reader } = w()
    await unrecorded(admin, (tx) => tx`delete from case_readers where reader_id = ${reader.officerId}`)
    expect(await titles(reader)).toEqual([])
  })

  test('refuses auditors and records it', async () => {
    const { admin, auditor } = w()
    await expectDenied(admin, execute(listMyTasks, {}, auditor), 'desk.tasks', auditor, 'no-case-role')
  })
})
