import { query } from '#server/kernel/operation.ts'
import { loadCase } from './load.ts'
import { loadTasks } from './load-tasks.ts'
import { canReadFile } from './policy.ts'
import { listTasksInput } from './schema.ts'

/** Own tasks and those released to the own agency, open ones first. */
export const listTasks = query({
  name: 'cases.listTasks',
  action: 'cases.tasks-listed',
  input: listTasksInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  run: ({ tx, actor, input, subject }) => loadTasks(tx, actor, subject, input),
  audit: ({ subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.tasks.length },
  }),
})
