import { z } from 'zod'
import { idInput, instantInput, line, text } from '#server/kernel/inputs.ts'

export const listTasksInput = z.object({})

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
export const datesIn = (lines: string) => lines.split(/\s+/).filter((one) => one !== '')
const areDates = (lines: string) => datesIn(lines).every((one) => z.iso.date().safeParse(one).success)
export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
export const wallTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const clockUrgency = z.enum(['urgent_direct', 'urgent_indirect', 'other'])
export const weekdays = z.enum(['1', '2', '3', '4', '5', '6', '0'])
const somebody = idInput.nullable().default(null)

export const getHoursInput = z.object({})
export const setHoursInput = z
  .object({
    zone: line(60).refine(isZone, { params: { key: 'zone_unknown' } }),
    days: z.array(weekdays).min(1).max(7),
    opens: timeOfDay,
    closes: timeOfDay,
    /** Local dates, one a line. */
    holidays: text(2000, 0)
      .default('')
      .refine(areDates, { params: { key: 'dates_unreadable' } }),
    workingClocks: z.array(clockUrgency).max(3).default([]),
    nightOfficerId: somebody,
    standInId: somebody,
    /** The stand-in is asked until then. */
    awayUntil: instantInput.nullable().default(null),
    dutyManagerId: somebody,
    version: z.number().int().min(0),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], params: { key: 'closes_before' } })
export const simulateRouteInput = z.object({ at: instantInput, urgency: clockUrgency })
