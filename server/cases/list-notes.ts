import { query } from '#server/kernel/operation.ts'
import { loadCase } from './load.ts'
import { loadNotes } from './load-notes.ts'
import { canReadFile } from './policy.ts'
import { listNotesInput } from './schema.ts'

/** Own notes and those released to the own agency. */
export const listNotes = query({
  name: 'cases.listNotes',
  action: 'cases.notes-listed',
  input: listNotesInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  run: ({ tx, actor, input, subject }) => loadNotes(tx, actor, subject, input),
  audit: ({ subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.notes.length },
  }),
})
