import { describe, expect, test } from 'vitest'
import { addTask } from '#server/cases/add-task.ts'
import { listTasks } from '#server/cases/list-tasks.ts'
import { execute } from '#server/kernel/execute.ts'
import { aRelease, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('listTasks', () => {
  const add = (
    caseId: string,
    title: string,
    more: { assigneeId?: string; dueAt?: string } = {},
    by = w().officer,
  ) => execute(addTask, { caseId, title, language: 'en', mark: 'protected_a', ...more }, by)

  test('lists open ones by due date, a page at a time, and filters', async () => {
    const caseId = await w().ownCase()
    await add(caseId, 'none')
    await add(caseId, 'late', { dueAt: '2027-05-01T00:00:00Z', assigneeId: w().reader.officerId })
    await add(caseId, 'overdue', { dueAt: '2020-05-01T00:00:00Z' })
    const first = await execute(listTasks, { caseId, limit: 2 }, w().reader)
    expect(first.tasks.map((row) => [row.title, row.isOverdue])).toEqual([
      ['overdue', true],
      ['late', false],
    ])
    const rest = await execute(listTasks, { caseId, limit: 2, cursor: first.next ?? '' }, w().reader)
    expect(rest).toMatchObject({ tasks: [{ title: 'none' }], next: null })
    const mine = await execute(listTasks, { caseId, mine: true, state: 'open' }, w().reader)
    expect(mine.tasks.map((row) => row.title)).toEqual(['late'])
  })

  test('shows a partner what was released to it', async () => {
    const caseId = await w().sharedCase()
    const { taskId } = await add(caseId, 'x')
    await add(caseId, 'y')
    await aRelease(w().admin, w().officer, w().partner, caseId, [taskId])
    expect((await execute(listTasks, { caseId }, w().partnerOfficer)).tasks).toMatchObject([
      { title: 'x', isOwn: false, mayChange: false, mayComplete: false },
    ])
  })

  test('is invisible to another agency', async () => {
    await expectHidden(execute(listTasks, { caseId: await w().ownCase() }, w().outsider))
  })

  test('refuses an agency that is only invited, and records it', async () => {
    const caseId = await w().invitedCase()
    const act = execute(listTasks, { caseId }, w().partnerManager)
    await w().expectDenied(act, 'cases.listTasks', caseId, 'not-participating')
  })

  test('of a closed case, offers no change', async () => {
    const caseId = await w().ownCase()
    await add(caseId, 'x')
    await w().close(caseId)
    expect((await execute(listTasks, { caseId }, w().officer)).tasks).toMatchObject([
      { mayChange: false, mayComplete: false },
    ])
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await execute(listTasks, { caseId }, w().reader)
    await w().expectRow('cases.tasks-listed', caseId, {
      officer_id: w().reader.officerId,
      facts: { shown: 0 },
    })
  })
})
