import { command } from '#server/kernel/operation.ts'
import { loadCase, managersOf, officersOn } from './load.ts'
import { moveCase } from './move.ts'
import { canCloseCase } from './policy.ts'
import { closeCaseInput } from './schema.ts'

/** Closes the case for all its agencies: it stays readable, nothing is added. */
export const closeCase = command({
  name: 'cases.close',
  action: 'cases.closed',
  input: closeCaseInput,
  load: async ({ tx, actor, input }) => {
    const found = await loadCase(tx, actor, input.caseId)
    const told = [...(await managersOf(tx, found.leadAgencyId)), ...(await officersOn(tx, found.id))]
    return { ...found, told }
  },
  policy: canCloseCase,
  run: async ({ tx, actor, input, subject }) => ({
    version: await moveCase(tx, actor, subject, 'closed', input.reason),
  }),
  audit: ({ input, subject }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: { number: subject.number },
  }),
  notify: ({ subject }) => [
    { to: subject.told, kind: 'cases.closed', caseId: subject.id, facts: { number: subject.number } },
  ],
})
