import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTime, type Calendar, instantAt, timeBetween } from '#server/kernel/working-time.ts'
import { alarmsOf, presetDue, restartClock, startClock, stopClock } from '#server/requests/clock.ts'

const office = (zone: string, holidays: string[] = []): Calendar => ({
  zone,
  days: [1, 2, 3, 4, 5],
  opens: 8 * 60,
  closes: 18 * 60,
  holidays,
})
// Canada and the United States put their clocks forward on 8 March 2026; Mexico City does not any more.
const friday = new Date('2026-03-06T22:00:00Z')

describe('working time', () => {
  test('a clock that runs over the change of the clocks ends when the wall says so, in each country', () => {
    // Friday 17:00 in Ottawa and El Paso's 15:00, and two working days later.
    const in2Days = 2 * 10 * 3600
    expect(addTime(friday, in2Days, office('America/Toronto'))).toEqual(new Date('2026-03-10T21:00:00Z'))
    expect(addTime(friday, in2Days, office('America/Denver'))).toEqual(new Date('2026-03-10T21:00:00Z'))
    expect(addTime(friday, in2Days, office('America/Mexico_City'))).toEqual(new Date('2026-03-10T22:00:00Z'))
    // By the calendar an hour is an hour: the change does not touch it.
    expect(presetDue('urgent_indirect', friday)).toEqual(new Date('2026-03-09T22:00:00Z'))
  })

  test('a time that summer time skips is the first one after it', () => {
    expect(instantAt('2026-03-08', 2.5 * 3600, 'America/Toronto')).toEqual(new Date('2026-03-08T07:30:00Z'))
  })

  test('nights, weekends and holidays do not count', () => {
    const monday = office('America/Toronto', ['2026-03-09'])
    expect(addTime(friday, 2 * 3600, monday)).toEqual(new Date('2026-03-10T13:00:00Z'))
    expect(timeBetween(friday, new Date('2026-03-10T12:00:00Z'), monday)).toBe(3600)
  })

  test('seven days are seven working days, eight hours eight working hours', () => {
    const office7 = office('America/Mexico_City')
    expect(presetDue('other', friday, office7)).toEqual(new Date('2026-03-17T22:00:00Z'))
    expect(presetDue('urgent_direct', friday, office7)).toEqual(new Date('2026-03-09T20:00:00Z'))
  })

  test('what is added is what lies between, whatever the start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 * 86_400 }),
        fc.integer({ min: 1, max: 60 * 3600 }),
        fc.constantFrom('America/Toronto', 'America/Mexico_City', 'America/Tijuana'),
        (offset, seconds, zone) => {
          const from = new Date(friday.getTime() + offset * 1000)
          const calendar = office(zone, ['2026-03-16'])
          expect(timeBetween(from, addTime(from, seconds, calendar), calendar)).toBe(seconds)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('stopping and going on over the change loses no working minute', () => {
    const calendar = office('America/Toronto')
    const started = { ...startClock('urgent_indirect', null, friday, calendar), clockCalendar: calendar }
    const stopped = stopClock(started, new Date('2026-03-06T22:30:00Z'))
    expect(stopped.clockLeft).toBe(30 * 3600 - 1800)
    const going = restartClock(stopped, new Date('2026-03-09T12:00:00Z'))
    expect(going.dueAt).toEqual(new Date('2026-03-11T21:30:00Z'))
  })

  test('steps come at half, three quarters, due and after; those that passed do not come again', () => {
    const started = startClock('urgent_direct', null, friday)
    const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
    expect(alarmsOf(started, friday)).toEqual([
      { stage: 'half', at: at(4) },
      { stage: 'three_quarters', at: at(6) },
      { stage: 'due', at: at(8) },
      { stage: 'overdue', at: at(10) },
    ])
    const later = restartClock(stopClock(started, at(5)), at(50))
    expect(alarmsOf({ ...later, clockTotal: started.clockTotal }, at(50))).toEqual([
      { stage: 'three_quarters', at: at(51) },
      { stage: 'due', at: at(53) },
      { stage: 'overdue', at: at(55) },
    ])
  })
})
