import { invalidField } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { activeOf, inLog, moveRequest, tell } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canTakeInRequest, goesFrom } from './policy.ts'
import { assignRequestInput } from './schema.ts'

/** Gives the request to an officer of the receiving agency; a new assignee replaces the one before. */
export const assignRequest = command({
  name: 'requests.assign',
  action: 'requests.assigned',
  input: assignRequestInput,
  load: loadSubject,
  policy: canTakeInRequest,
  run: async ({ tx, input, subject: { request } }) => {
    const colleagues = await activeOf(tx, request.toAgencyId)
    if (!colleagues.some((one) => one.id === input.officerId))
      throw invalidField('officerId', 'officer_unknown')
    await moveRequest(tx, request, goesFrom.assign, { state: 'assigned', assigneeId: input.officerId })
    return { requestId: request.id }
  },
  audit: ({ input, subject: { request } }) => ({
    ...inLog(request),
    facts: { number: request.number, officerId: input.officerId },
  }),
  notify: ({ input, subject: { request } }) => [tell('assigned', [input.officerId], request)],
})
