import { query } from '#server/kernel/operation.ts'
import { loadCase } from './load.ts'
import { loadRevisions } from './load-revisions.ts'
import { canReadFile } from './policy.ts'
import { listRevisionsInput } from './schema.ts'

/** What was changed in the case, by whom, from what to what. */
export const listRevisions = query({
  name: 'cases.listRevisions',
  action: 'cases.revisions-listed',
  input: listRevisionsInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  run: ({ tx, input }) => loadRevisions(tx, input),
  audit: ({ subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.revisions.length },
  }),
})
