import { command } from '#server/kernel/operation.ts'
import { loadCase, managersOf, officersOn } from './load.ts'
import { moveCase } from './move.ts'
import { canReopenCase } from './policy.ts'
import { reopenCaseInput } from './schema.ts'

/** Reopens the case for all its agencies. */
export const reopenCase = command({
  name: 'cases.reopen',
  action: 'cases.reopened',
  input: reopenCaseInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const told = [...(await managersOf(tx, found.leadAgencyId)), ...(await officersOn(tx, found.id))]
    return { ...found, told }
  },
  policy: canReopenCase,
  run: async ({ tx, actor, input, subject }) => ({
    version: await moveCase(tx, actor, subject, 'open', input.reason),
  }),
  audit: ({ input, subject }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: { number: subject.number },
  }),
  notify: ({ subject }) => [
    { to: subject.told, kind: 'cases.reopened', caseId: subject.id, facts: { number: subject.number } },
  ],
})
