import { and, asc, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { items, tasks } from '#db/schema/items.ts'
import { query } from '#server/kernel/operation.ts'
import { canListOwnTasks } from './policy.ts'
import { listTasksInput } from './schema.ts'

/** Open tasks of the officer over all cases, the earliest due first. */
export const listMyTasks = query({
  name: 'desk.tasks',
  action: 'desk.tasks-listed',
  input: listTasksInput,
  policy: canListOwnTasks,
  run: async ({ tx, actor }) => ({
    tasks: await tx
      .select({
        id: tasks.itemId,
        title: tasks.title,
        dueAt: tasks.dueAt,
        caseId: cases.id,
        caseNumber: cases.number,
        mark: items.mark,
      })
      .from(tasks)
      .innerJoin(items, eq(items.id, tasks.itemId))
      .innerJoin(cases, eq(cases.id, items.caseId))
      .where(and(eq(tasks.assigneeId, actor.officerId), eq(tasks.state, 'open')))
      .orderBy(asc(tasks.dueAt))
      .limit(50),
  }),
  audit: ({ result }) => ({ facts: { shown: result.tasks.length } }),
})
