import { clock } from '#server/kernel/clock.ts'
import { precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { restartClock } from './clock.ts'
import { addMessage, inLog, moveRequest, setAlarms, tell } from './load.ts'
import { loadWithWorkers } from './load-subject.ts'
import { canFollowRequest, goesFrom } from './policy.ts'
import { requestMessageInput } from './schema.ts'

/** Answers what the receiver asked back; the clock goes on with what was left on it. */
export const replyRequest = command({
  name: 'requests.reply',
  action: 'requests.replied',
  input: requestMessageInput,
  load: loadWithWorkers,
  policy: canFollowRequest,
  run: async ({ tx, actor, input, subject: { request } }) => {
    const running = restartClock(request, clock.now())
    await moveRequest(tx, request, goesFrom.reply, { dueAt: running.dueAt, clockLeft: running.clockLeft })
    if (request.clockLeft === null) throw precondition('nothing-asked')
    await setAlarms(tx, request.id, { ...running, clockTotal: request.clockTotal })
    return { ...(await addMessage(tx, actor, 'reply', input)), dueAt: running.dueAt }
  },
  audit: ({ subject, result }) => ({
    ...inLog(subject.request),
    facts: { number: subject.request.number, messageId: result.messageId },
  }),
  notify: ({ subject }) => [tell('replied', subject.workers, subject.request)],
})
