import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { stopClock } from './clock.ts'
import { addMessage, inLog, moveRequest, tell } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canWorkRequest, goesFrom } from './policy.ts'
import { requestMessageInput } from './schema.ts'

/** Asks the sender back; the clock stands until the reply. */
export const askClarification = command({
  name: 'requests.askClarification',
  action: 'requests.clarification-asked',
  input: requestMessageInput,
  load: loadSubject,
  policy: canWorkRequest,
  run: async ({ tx, actor, input, subject: { request } }) => {
    const stopped = stopClock(request, clock.now())
    await moveRequest(tx, request, goesFrom.askClarification, {
      dueAt: stopped.dueAt,
      clockLeft: stopped.clockLeft,
    })
    return addMessage(tx, actor, 'clarification', input)
  },
  audit: ({ subject, actor, result }) => ({
    ...inLog(subject.request),
    ownerAgencyId: actor.agencyId,
    facts: { number: subject.request.number, messageId: result.messageId },
  }),
  notify: ({ subject: { request } }) => [tell('clarification-asked', [request.authorId], request)],
})
