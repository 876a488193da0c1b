import { and, eq, sql } from 'drizzle-orm'
import { taskRows } from '#db/schema/items.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustBeOpen } from './load.ts'
import { loadTask } from './load-items.ts'
import { canCompleteTask } from './policy.ts'
import { reopenTaskInput } from './schema.ts'

/** Takes a task up again; its assignee is told. */
export const reopenTask = command({
  name: 'cases.reopenTask',
  action: 'cases.task-reopened',
  input: reopenTaskInput,
  load: ({ tx, actor, input }) => loadTask(tx, actor, input),
  policy: canCompleteTask,
  run: async ({ tx, subject: task }) => {
    mustBeOpen(task.case)
    const [row] = await tx
      .update(taskRows)
      .set({
        state: 'open',
        doneAt: null,
        doneBy: null,
        version: sql`${taskRows.version} + 1`,
      })
      .where(and(eq(taskRows.itemId, task.itemId), eq(taskRows.state, 'done')))
      .returning({ state: taskRows.state })
    if (!row) throw conflict('state-changed', { state: 'open' })
    return row
  },
  audit: ({ subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['task', subject.itemId],
    ownerAgencyId: actor.agencyId,
  }),
  notify: ({ subject }) => [
    {
      to: subject.assigneeId ? [subject.assigneeId] : [],
      kind: 'cases.task-reopened',
      caseId: subject.case.id,
      facts: { number: subject.case.number },
    },
  ],
})
