import type { RequestState } from '#db/schema/requests.ts'
import { hours } from '#server/kernel/clock.ts'
import { addTime, type Calendar, timeBetween } from '#server/kernel/working-time.ts'
import { presetHours } from './schema.ts'

/** Either it runs towards `dueAt`, or it stands with `clockLeft` seconds on it; negative when it was late already. */
export type RequestClock = { dueAt: Date | null; clockLeft: number | null; clockCalendar?: Calendar | null }

/** States in which the receiver owes an answer. */
export const running: readonly RequestState[] = ['sent', 'acknowledged', 'assigned']

// Whole seconds throughout: clock_left is in seconds, and rounding at each stop would add up.
const second = (at: Date) => Math.floor(at.getTime() / 1000)
const whole = (at: Date) => new Date(second(at) * 1000)

/** In working time a day is as long as the agency works on it. */
const presetSeconds = (urgency: keyof typeof presetHours, calendar: Calendar | null) => {
  const given = presetHours[urgency]
  if (!calendar || given < 24) return hours(given) / 1000
  return (given / 24) * (calendar.closes - calendar.opens) * 60
}

export const presetDue = (
  urgency: keyof typeof presetHours,
  now: Date,
  calendar: Calendar | null = null,
): Date => addTime(whole(now), presetSeconds(urgency, calendar), calendar)

/** Starts at sending; an own deadline counts only when it is longer than the preset. */
export function startClock(
  urgency: keyof typeof presetHours,
  own: Date | null,
  now: Date,
  calendar: Calendar | null = null,
) {
  const preset = presetDue(urgency, now, calendar)
  const dueAt = own && own > preset ? whole(own) : preset
  return { dueAt, clockLeft: null, clockTotal: timeBetween(whole(now), dueAt, calendar) }
}

export const stopClock = (clock: RequestClock, now: Date): RequestClock =>
  clock.dueAt
    ? { ...clock, dueAt: null, clockLeft: timeBetween(whole(now), clock.dueAt, clock.clockCalendar ?? null) }
    : clock

export const restartClock = (clock: RequestClock, now: Date): RequestClock =>
  clock.clockLeft === null
    ? clock
    : {
        ...clock,
        dueAt: addTime(whole(now), clock.clockLeft, clock.clockCalendar ?? null),
        clockLeft: null,
      }

/** Steps of the ladder, with the part of the clock that is left when each comes; a late answer is negative. */
export const ladder = { half: 1 / 2, three_quarters: 1 / 4, due: 0, overdue: -1 / 4 } as const
export type Stage = keyof typeof ladder

type Started = RequestClock & { clockTotal: number | null }

/** When each step that is still to come is due, from now on. The last one leaves at least an hour. */
export function alarmsOf(clock: Started, now: Date): { stage: Stage; at: Date }[] {
  const { dueAt, clockTotal } = clock
  if (!dueAt || clockTotal === null) return []
  const calendar = clock.clockCalendar ?? null
  const left = timeBetween(whole(now), dueAt, calendar)
  const stages: Stage[] = ['half', 'three_quarters', 'due', 'overdue']
  return stages
    .map((stage) => {
      if (stage === 'due') return { stage, at: dueAt }
      if (stage === 'overdue') return { stage, at: addTime(dueAt, Math.max(clockTotal / 4, 3600), calendar) }
      const ahead = left - ladder[stage] * clockTotal
      return { stage, at: ahead > 0 ? addTime(whole(now), ahead, calendar) : new Date(0) }
    })
    .filter(({ at }) => at > now)
}

export const isOverdue = (state: RequestState, dueAt: Date | null, now: Date) =>
  running.includes(state) && dueAt !== null && dueAt < now

/** What a reader is told of the clock. */
export const clockOf = (request: RequestClock & { state: RequestState }, now: Date) => ({
  dueAt: request.dueAt,
  stopped: request.clockLeft !== null && running.includes(request.state),
  secondsLeft: request.clockLeft,
  overdue: isOverdue(request.state, request.dueAt, now),
})
