import { z } from 'zod'
import { cursorInput, idInput, line } from '#server/kernel/inputs.ts'

export const listNotificationsInput = z.object({
  limit: z.number().int().min(1).max(100).default(20),
  cursor: cursorInput.optional(),
})
/** What can be left out of letters: whole features. */
export const mailKinds = ['requests', 'releases', 'cases', 'evidence', 'postings'] as const
export const mailDelivery = z.enum(['each', 'digest', 'none'])
const minuteOfDay = z.number().int().min(0).max(1439)
const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
export const setMailInput = z.object({
  delivery: mailDelivery,
  mutedKinds: z.array(z.enum(mailKinds)).max(mailKinds.length).default([]),
  quietFrom: minuteOfDay,
  quietUntil: minuteOfDay,
  zone: line(60).refine(isZone, { params: { key: 'zone_unknown' } }),
})
/** The same as a form says it: the wall's time as HH:MM, and what is told instead of what is not. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const mailForm = z.object({
  delivery: mailDelivery,
  told: z.array(z.enum(mailKinds)).default([]),
  from: timeOfDay,
  until: timeOfDay,
  zone: line(60),
})
export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
export const wallTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
export const getMailInput = z.object({})
export const mailNoticesInput = z.object({ officerId: idInput, digest: z.boolean().default(false) })
export const countUnreadInput = z.object({})
export const readNotificationsInput = z.object({ ids: z.array(idInput).max(200).optional() })
export const seeChangesInput = z.object({
  caseIds: z.array(idInput).max(1000),
  requestIds: z.array(idInput).max(1000),
})
