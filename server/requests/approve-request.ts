import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { sendJob } from '#server/kernel/jobs.ts'
import { command } from '#server/kernel/operation.ts'
import { startClock } from './clock.ts'
import { inLog, moveRequest, setAlarms, tell } from './load.ts'
import { loadForSending } from './load-subject.ts'
import { canApproveRequest, goesFrom } from './policy.ts'
import { approveRequestInput } from './schema.ts'

/** Sends the request to the other agency's desk; from here the clock of Directive (EU) 2023/977 Art. 5 runs. */
export const approveRequest = command({
  name: 'requests.approve',
  action: 'requests.approved',
  input: approveRequestInput,
  load: loadForSending,
  policy: canApproveRequest,
  run: async ({ tx, actor, input, subject: { request } }) => {
    if (request.state === 'awaiting_approval' && request.version !== input.version)
      throw conflict('changed-meanwhile', {
        current: { subject: request.subject, question: request.question, version: request.version },
      })
    const now = clock.now()
    const started = startClock(request.urgency, request.dueAt, now)
    const { dueAt, clockTotal } = started
    await moveRequest(tx, request, goesFrom.approve, {
      state: 'sent',
      approvedBy: actor.officerId,
      sentAt: now,
      dueAt,
      clockTotal,
    })
    await setAlarms(tx, request.id, started)
    await sendJob(tx, { run: 'requests.route', input: { requestId: request.id } })
    return { requestId: request.id, dueAt }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject: { request, desk } }) => [
    tell('sent', desk, request),
    tell('approved', [request.authorId], request),
  ],
})
