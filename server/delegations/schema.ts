import { z } from 'zod'
import { idInput, instantInput, line } from '#server/kernel/inputs.ts'

/** Longest absence that one delegation covers. */
export const mostDays = 92
export const delegateInput = z
  .object({ deputyId: idInput, startsAt: instantInput, endsAt: instantInput, reason: line(300) })
  .refine((given) => given.endsAt > given.startsAt, { path: ['endsAt'], message: 'end_before_start' })
export const endDelegationInput = z.object({ delegationId: idInput })
export const listDelegationsInput = z.object({})
/** What the form asks for: whole days in the zone of whoever writes. */
export const delegateFormInput = z.object({
  deputyId: idInput,
  from: z.iso.date(),
  until: z.iso.date(),
  reason: line(300),
})
