import { loadCase } from '#server/cases/load.ts'
import { query } from '#server/kernel/operation.ts'
import { loadHiddenItems } from './load.ts'
import { canListHiddenItems } from './policy.ts'
import { listHiddenItemsInput } from './schema.ts'

/** What other agencies hold in the case and have not released: kind, originator, mark and day of each, no word of it. */
export const listHiddenItems = query({
  name: 'emergencies.listHiddenItems',
  action: 'emergencies.hidden-items-listed',
  freshFactor: true,
  input: listHiddenItemsInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canListHiddenItems,
  run: async ({ tx, input }) => ({ items: [...(await loadHiddenItems(tx, input.caseId))] }),
  audit: ({ subject, input, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    reason: input.reason,
    facts: { shown: result.items.length },
  }),
})
