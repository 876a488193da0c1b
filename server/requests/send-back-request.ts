import { command } from '#server/kernel/operation.ts'
import { inLog, moveRequest, tell } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canSendBackRequest, goesFrom } from './policy.ts'
import { sendBackRequestInput } from './schema.ts'

/** Gives the request back to its author as a draft, saying what is missing. */
export const sendBackRequest = command({
  name: 'requests.sendBack',
  action: 'requests.sent-back',
  input: sendBackRequestInput,
  load: loadSubject,
  policy: canSendBackRequest,
  run: async ({ tx, input, subject }) => {
    await moveRequest(tx, subject.request, goesFrom.sendBack, {
      state: 'draft',
      decisionReason: input.reason,
    })
    return { requestId: input.requestId }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject: { request } }) => [tell('sent-back', [request.authorId], request)],
})
