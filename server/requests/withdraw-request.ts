import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, moveRequest, tell } from './load.ts'
import { loadWithWorkers } from './load-subject.ts'
import { canFollowRequest, goesFrom } from './policy.ts'
import { withdrawRequestInput } from './schema.ts'

/** The sender takes it back; what had been sent stays readable to both, marked as withdrawn. */
export const withdrawRequest = command({
  name: 'requests.withdraw',
  action: 'requests.withdrawn',
  input: withdrawRequestInput,
  load: loadWithWorkers,
  policy: canFollowRequest,
  run: async ({ tx, input, subject: { request } }) => {
    await moveRequest(tx, request, goesFrom.withdraw, {
      state: 'withdrawn',
      decisionReason: input.reason,
      closedAt: clock.now(),
    })
    return { requestId: request.id }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject }) => [tell('withdrawn', subject.workers, subject.request)],
})
