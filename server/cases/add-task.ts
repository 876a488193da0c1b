import { items, taskRows } from '#db/schema/items.ts'
import { clock } from '#server/kernel/clock.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { loadCase, mustBeOpen } from './load.ts'
import { mustBeOnCase } from './load-assignment.ts'
import { canContribute } from './policy.ts'
import { addTaskInput } from './schema.ts'

/** Adds a task for the own agency, with or without a date and somebody to do it. */
export const addTask = command({
  name: 'cases.addTask',
  action: 'cases.task-added',
  input: addTaskInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canContribute,
  run: async ({ tx, actor, input, subject: found }) => {
    mustBeOpen(found)
    if (input.assigneeId) await mustBeOnCase(tx, actor, found.id, input.assigneeId)
    const taskId = await newId(tx)
    await tx.insert(items).values({
      id: taskId,
      kind: 'task',
      caseId: found.id,
      originatorAgencyId: actor.agencyId,
      authorId: actor.officerId,
      postingId: actor.postingId,
      mark: input.mark,
      handlingCode: input.handlingCode,
      language: input.language,
      createdAt: clock.now(),
    })
    await tx.insert(taskRows).values({
      itemId: taskId,
      title: input.title,
      detail: input.detail,
      dueAt: input.dueAt ?? null,
      assigneeId: input.assigneeId ?? null,
    })
    return { taskId }
  },
  audit: ({ input, subject, result, actor }) => ({
    caseId: subject.id,
    subject: ['task', result.taskId],
    ownerAgencyId: actor.agencyId,
    facts: {
      mark: input.mark,
      due: input.dueAt?.toISOString() ?? null,
      assignee: input.assigneeId ?? null,
    },
  }),
  notify: ({ input, subject }) =>
    input.assigneeId
      ? [
          {
            to: [input.assigneeId],
            kind: 'cases.task-added',
            caseId: subject.id,
            facts: { number: subject.number },
          },
        ]
      : [],
})
