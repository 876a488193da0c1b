import type { RequestState } from '#db/schema/requests.ts'
import { hours } from '#server/kernel/clock.ts'
import { presetHours } from './schema.ts'

/** Either it runs towards `dueAt`, or it stands with `clockLeft` seconds on it; negative when it was late already. */
export type RequestClock = { dueAt: Date | null; clockLeft: number | null }

/** States in which the receiver owes an answer. */
export const running: readonly RequestState[] = ['sent', 'acknowledged', 'assigned']

// Whole seconds throughout: clock_left is in seconds, and rounding at each stop would add up.
const second = (at: Date) => Math.floor(at.getTime() / 1000)

export const presetDue = (urgency: keyof typeof presetHours, now: Date) =>
  new Date(second(now) * 1000 + hours(presetHours[urgency]))

/** Starts at sending; an own deadline counts only when it is longer than the preset. */
export const startClock = (urgency: keyof typeof presetHours, own: Date | null, now: Date): RequestClock => {
  const preset = presetDue(urgency, now)
  return { dueAt: own && own > preset ? new Date(second(own) * 1000) : preset, clockLeft: null }
}

export const stopClock = (clock: RequestClock, now: Date): RequestClock =>
  clock.dueAt ? { dueAt: null, clockLeft: second(clock.dueAt) - second(now) } : clock

export const restartClock = (clock: RequestClock, now: Date): RequestClock =>
  clock.clockLeft === null
    ? clock
    : { dueAt: new Date((second(now) + clock.clockLeft) * 1000), clockLeft: null }

export const isOverdue = (state: RequestState, dueAt: Date | null, now: Date) =>
  running.includes(state) && dueAt !== null && dueAt < now

/** What a reader is told of the clock. */
export const clockOf = (request: RequestClock & { state: RequestState }, now: Date) => ({
  dueAt: request.dueAt,
  stopped: request.clockLeft !== null && running.includes(request.state),
  secondsLeft: request.clockLeft,
  overdue: isOverdue(request.state, request.dueAt, now),
})
