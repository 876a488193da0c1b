import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hours } from '#server/kernel/clock.ts'
import { isOverdue, type RequestClock, restartClock, startClock, stopClock } from '#server/requests/clock.ts'

const sent = new Date('2026-03-08T06:59:59.640Z')
const second = Date.parse('2026-03-08T06:59:59Z')
const waits = fc.array(
  fc.record({ ran: fc.integer({ min: 0, max: 4e8 }), stood: fc.integer({ min: 0, max: 4e8 }) }),
  {
    maxLength: 20,
  },
)

describe('the clock of a request', () => {
  test('gives 8 hours, 3 days or 7 days from sending', () => {
    for (const [urgency, given] of [
      ['urgent_direct', 8],
      ['urgent_indirect', 72],
      ['other', 168],
    ] as const)
      expect(startClock(urgency, null, sent).dueAt).toEqual(new Date(second + hours(given)))
  })

  test('takes an own deadline only when it is longer', () => {
    const preset = startClock('other', null, sent)
    expect(startClock('other', new Date(sent.getTime() + hours(1)), sent)).toEqual(preset)
    const later = new Date('2026-04-01T00:00:00Z')
    expect(startClock('other', later, sent).dueAt).toEqual(later)
  })

  test('gives the same time in total, however often it stops and goes on', () => {
    fc.assert(
      fc.property(fc.constantFrom('urgent_direct', 'urgent_indirect', 'other'), waits, (urgency, steps) => {
        let at = sent.getTime()
        let clock: RequestClock = startClock(urgency, null, sent)
        const due = clock.dueAt?.getTime() ?? 0
        let stood = 0
        for (const { ran, stood: pause } of steps) {
          at += ran
          const stoppedAt = Math.floor(at / 1000)
          clock = stopClock(clock, new Date(at))
          expect(clock.dueAt).toBeNull()
          at += pause
          stood += Math.floor(at / 1000) - stoppedAt
          clock = restartClock(clock, new Date(at))
          expect(clock.clockLeft).toBeNull()
        }
        expect(clock.dueAt?.getTime()).toBe(due + stood * 1000)
      }),
    )
  })

  test('stops once and restarts once, whatever comes twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (a, b) => {
        const stopped = stopClock(startClock('other', null, sent), new Date(sent.getTime() + a))
        expect(stopClock(stopped, new Date(sent.getTime() + a + b))).toEqual(stopped)
        const going = restartClock(stopped, new Date(sent.getTime() + a + b))
        expect(restartClock(going, new Date(sent.getTime() + a + b + 5000))).toEqual(going)
      }),
    )
  })

  test('is late only while the receiver owes an answer and the clock runs', () => {
    const now = new Date(sent.getTime() + hours(200))
    expect(isOverdue('assigned', sent, now)).toBe(true)
    expect(isOverdue('assigned', null, now)).toBe(false)
    expect(isOverdue('draft', sent, now)).toBe(false)
    expect(isOverdue('closed', sent, now)).toBe(false)
  })
})
