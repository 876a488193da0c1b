import { requestRoutes } from '#db/schema/desk-hours.ts'
import { calendarOf, loadDuty, loadHours, routeOf } from '#server/desk/load-route.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { running, startClock } from './clock.ts'
import { inLog, loadRequest, moveRequest, setAlarms, tell } from './load.ts'
import { canRouteRequest } from './policy.ts'
import { routeRequestInput } from './schema.ts'

/**
 * Takes a request in for the agency that it reached: who is told at this hour, and whether its clock counts working time only.
 * Run by a durable job, because the agency that sends must not read the other one's hours.
 */
export const routeRequest = command({
  name: 'requests.route',
  by: 'system',
  action: 'requests.routed',
  input: routeRequestInput,
  load: ({ tx, input }) => loadRequest(tx, input.requestId),
  policy: canRouteRequest,
  run: async ({ tx, subject: request }) => {
    if (!request.sentAt || !running.includes(request.state))
      throw conflict('state-changed', { state: request.state })
    const hours = await loadHours(tx, request.toAgencyId)
    const people = await loadDuty(tx, request.toAgencyId)
    const route = routeOf(request.sentAt, request.urgency !== 'other', hours, people)
    await tx.insert(requestRoutes).values({
      requestId: request.id,
      agencyId: request.toAgencyId,
      reason: route.reason,
      officerIds: route.officerIds,
      opensAt: route.opensAt,
      at: clock.now(),
    })
    if (hours?.workingClocks.includes(request.urgency) && request.clockLeft === null) {
      const clockCalendar = calendarOf(hours)
      const started = startClock(request.urgency, request.dueAt, request.sentAt, clockCalendar)
      const { dueAt, clockTotal } = started
      await moveRequest(tx, request, running, { dueAt, clockTotal, clockCalendar })
      await setAlarms(tx, request.id, { ...started, clockCalendar })
    }
    return route
  },
  audit: ({ subject, result }) => ({
    ...inLog(subject),
    facts: { number: subject.number, reason: result.reason, told: result.officerIds },
  }),
  notify: ({ subject, result }) => [
    // The desk was told at sending; here are those on duty while it is closed.
    tell('on-duty', ['open', 'no_hours', 'waits'].includes(result.reason) ? [] : result.officerIds, subject),
  ],
})
