import { clock } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/operation.ts'
import { inLog, moveRequest, tell } from './load.ts'
import { loadWithWorkers } from './load-subject.ts'
import { canFollowRequest, goesFrom } from './policy.ts'
import { closeRequestInput } from './schema.ts'

/** The sender has what it needs, or takes note of the refusal. */
export const closeRequest = command({
  name: 'requests.close',
  action: 'requests.closed',
  input: closeRequestInput,
  load: loadWithWorkers,
  policy: canFollowRequest,
  run: async ({ tx, subject: { request } }) => {
    await moveRequest(tx, request, goesFrom.close, { state: 'closed', closedAt: clock.now() })
    return { requestId: request.id }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject }) => [tell('closed', subject.workers, subject.request)],
})
