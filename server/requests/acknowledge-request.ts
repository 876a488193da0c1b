import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, moveRequest, tell } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canTakeInRequest, goesFrom } from './policy.ts'
import { acknowledgeRequestInput } from './schema.ts'

/** Tells the sender that the desk has it. */
export const acknowledgeRequest = command({
  name: 'requests.acknowledge',
  action: 'requests.acknowledged',
  input: acknowledgeRequestInput,
  load: loadSubject,
  policy: canTakeInRequest,
  run: async ({ tx, actor, input, subject }) => {
    await moveRequest(tx, subject.request, goesFrom.acknowledge, {
      state: 'acknowledged',
      acknowledgedBy: actor.officerId,
      acknowledgedAt: clock.now(),
    })
    return { requestId: input.requestId }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject: { request } }) => [tell('acknowledged', [request.authorId], request)],
})
