import { eq, inArray } from 'drizzle-orm'
import { agencies } from '#db/schema/agencies.ts'
import { cases } from '#db/schema/cases.ts'
import { officers } from '#db/schema/officers.ts'
import { clock } from '#server/kernel/clock.ts'
import { query } from '#server/kernel/operation.ts'
import { clockOf } from './clock.ts'
import { awaitsRelease, inLog, loadRequest } from './load.ts'
import { loadAlarms, loadTaken } from './load-alarms.ts'
import { loadAnswers, loadMessages, loadRevoked } from './load-thread.ts'
import { actsOn, canGetRequest } from './policy.ts'
import { getRequestInput } from './schema.ts'

/** One request with its thread, its answers, its clock and what the actor may do with it. */
export const getRequest = query({
  name: 'requests.get',
  action: 'requests.viewed',
  input: getRequestInput,
  load: ({ tx, input }) => loadRequest(tx, input.requestId),
  policy: canGetRequest,
  run: async ({ tx, actor, subject: request }) => {
    const { fromAgencyId, toAgencyId, caseId, authorId, approvedBy, acknowledgedBy, assigneeId, ...own } =
      request
    const parties = await tx
      .select({ id: agencies.id, code: agencies.code, names: agencies.names, country: agencies.country })
      .from(agencies)
      .where(inArray(agencies.id, [fromAgencyId, toAgencyId]))
    const people = await tx
      .select({ id: officers.id, name: officers.fullName, rank: officers.rank })
      .from(officers)
      .where(
        inArray(
          officers.id,
          [authorId, approvedBy, acknowledgedBy, assigneeId].filter((id) => id !== null),
        ),
      )
    const [found] = caseId
      ? await tx
          .select({ id: cases.id, number: cases.number, title: cases.title })
          .from(cases)
          .where(eq(cases.id, caseId))
      : []
    const person = (id: string | null) => people.find((one) => one.id === id) ?? null
    const agency = (id: string) => parties.find((one) => one.id === id) ?? null
    const answerAwaits = await awaitsRelease(tx, request.id)
    return {
      ...own,
      from: agency(fromAgencyId),
      to: agency(toAgencyId),
      box: toAgencyId === actor.agencyId ? ('in' as const) : ('out' as const),
      case: found ?? null,
      author: person(authorId),
      approver: person(approvedBy),
      acknowledger: person(acknowledgedBy),
      assignee: person(assigneeId),
      clock: clockOf(request, clock.now()),
      messages: await loadMessages(tx, request.id),
      answers: await loadAnswers(tx, request.id, actor.agencyId),
      revoked: await loadRevoked(tx, request.id),
      alarms: await loadAlarms(tx, request.id),
      taken: await loadTaken(tx, request.id),
      answerAwaits,
      may: actsOn(actor, { ...request, answerAwaits }),
    }
  },
  audit: ({ subject }) => ({
    ...inLog(subject),
    facts: { number: subject.number, state: subject.state, mark: subject.mark },
  }),
})
