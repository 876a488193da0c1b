import { and, eq, sql } from 'drizzle-orm'
import { taskRows } from '#db/schema/items.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustBeOpen } from './load.ts'
import { loadTask } from './load-items.ts'
import { canCompleteTask } from './policy.ts'
import { completeTaskInput } from './schema.ts'

/** Marks a task as done; its author is told. */
export const completeTask = command({
  name: 'cases.completeTask',
  action: 'cases.task-completed',
  input: completeTaskInput,
  load: ({ tx, actor, input }) => loadTask(tx, actor, input),
  policy: canCompleteTask,
  run: async ({ tx, actor, subject: task }) => {
    mustBeOpen(task.case)
    const [row] = await tx
      .update(taskRows)
      .set({
        state: 'done',
        doneAt: clock.now(),
        doneBy: actor.officerId,
        version: sql`${taskRows.version} + 1`,
      })
      .where(and(eq(taskRows.itemId, task.itemId), eq(taskRows.state, 'open')))
      .returning({ state: taskRows.state })
    if (!row) throw conflict('state-changed', { state: 'done' })
    return row
  },
  audit: ({ subject, actor }) => ({
    caseId: subject.case.id,
    subject: ['task', subject.itemId],
    ownerAgencyId: actor.agencyId,
  }),
  notify: ({ subject }) => [
    {
      to: [subject.authorId],
      kind: 'cases.task-completed',
      caseId: subject.case.id,
      facts: { number: subject.case.number },
    },
  ],
})
