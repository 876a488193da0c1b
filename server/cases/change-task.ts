import { and, eq } from 'drizzle-orm'
import { taskRows } from '#db/schema/items.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { mustBeOpen } from './load.ts'
import { mustBeOnCase } from './load-assignment.ts'
import { loadTask, mustNotBeFixed } from './load-items.ts'
import { canChangeItem } from './policy.ts'
import { changeTaskInput } from './schema.ts'

/** Changes a task of the own agency. A text that was released as it stands is not changed; its date and assignee may be. */
export const changeTask = command({
  name: 'cases.changeTask',
  action: 'cases.task-changed',
  input: changeTaskInput,
  load: ({ tx, actor, input }) => loadTask(tx, actor, input),
  policy: canChangeItem,
  run: async ({ tx, actor, input, subject: task }) => {
    mustBeOpen(task.case)
    const { title = task.title, detail = task.detail, dueAt = task.dueAt } = input
    const { assigneeId = task.assigneeId } = input
    if (title !== task.title || detail !== task.detail) await mustNotBeFixed(tx, task.itemId)
    if (assigneeId && assigneeId !== task.assigneeId) await mustBeOnCase(tx, actor, task.case.id, assigneeId)
    const [row] = await tx
      .update(taskRows)
      .set({ title, detail, dueAt, assigneeId, version: input.version + 1 })
      .where(and(eq(taskRows.itemId, task.itemId), eq(taskRows.version, input.version)))
      .returning({ version: taskRows.version })
    if (!row) {
      const current = await loadTask(tx, actor, input)
      throw conflict('changed-meanwhile', {
        current: {
          version: current.version,
          title: current.title,
          detail: current.detail,
          dueAt: current.dueAt,
          assigneeId: current.assigneeId,
        },
      })
    }
    return { version: row.version, assigned: assigneeId === task.assigneeId ? null : assigneeId }
  },
  audit: ({ subject, result, actor }) => ({
    caseId: subject.case.id,
    subject: ['task', subject.itemId],
    ownerAgencyId: actor.agencyId,
    facts: { version: result.version, assigned: result.assigned },
  }),
  notify: ({ subject, result }) =>
    result.assigned
      ? [
          {
            to: [result.assigned],
            kind: 'cases.task-added',
            caseId: subject.case.id,
            facts: { number: subject.case.number },
          },
        ]
      : [],
})
