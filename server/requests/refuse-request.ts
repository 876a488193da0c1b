import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { awaitsRelease, holdRequest, inLog, moveRequest, tell } from './load.ts'
import { loadSubject } from './load-subject.ts'
import { canRefuseRequest, goesFrom } from './policy.ts'
import { refuseRequestInput } from './schema.ts'

/** The receiving agency says no, on a coded ground and in words that the sender reads. */
export const refuseRequest = command({
  name: 'requests.refuse',
  action: 'requests.refused',
  input: refuseRequestInput,
  load: loadSubject,
  policy: canRefuseRequest,
  run: async ({ tx, input, subject: { request } }) => {
    await holdRequest(tx, request, goesFrom.refuse)
    if (await awaitsRelease(tx, request.id)) throw conflict('answer-awaits-release')
    await moveRequest(tx, request, goesFrom.refuse, {
      state: 'refused',
      refusalGround: input.ground,
      decisionReason: input.reason,
      answeredAt: clock.now(),
    })
    return { requestId: request.id }
  },
  audit: ({ input, subject: { request }, actor }) => ({
    ...inLog(request),
    ownerAgencyId: actor.agencyId,
    facts: { number: request.number, ground: input.ground },
  }),
  notify: ({ subject: { request } }) => [tell('refused', [request.authorId], request)],
})
