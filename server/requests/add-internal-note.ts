import { command } from '#server/kernel/operation.ts'
import { addMessage, inLog } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canAddInternalNote } from './policy.ts'
import { requestMessageInput } from './schema.ts'

/** A note in the thread that never leaves the agency of its author; it moves neither state nor clock. */
export const addInternalNote = command({
  name: 'requests.addInternalNote',
  action: 'requests.note-added',
  input: requestMessageInput,
  load: loadSubject,
  policy: canAddInternalNote,
  run: ({ tx, actor, input }) => addMessage(tx, actor, 'internal', input),
  audit: ({ subject, actor, result }) => ({
    ...inLog(subject.request),
    ownerAgencyId: actor.agencyId,
    facts: { number: subject.request.number, messageId: result.messageId },
  }),
})
