import { z } from 'zod'
import { idInput, line } from '#server/kernel/inputs.ts'

/** Days until silence is no. */
export const answerDays = 14
export const onwardUse = z.enum(['release', 'court'])
export const onwardState = z.enum(['open', 'approved', 'refused', 'lapsed'])

export const askOnwardInput = z
  .object({
    itemId: idInput,
    use: onwardUse,
    toAgencyId: idInput.optional(),
    purpose: line(500, 5),
    legalBasis: line(300),
  })
  .refine((given) => (given.use === 'release') === (given.toAgencyId !== undefined), {
    path: ['toAgencyId'],
    message: 'third_needed',
  })
export const onwardOptionsInput = z.object({ itemId: idInput })
export const approveOnwardInput = z.object({ onwardId: idInput })
export const refuseOnwardInput = z.object({ onwardId: idInput, reason: line(2000) })
export const listOnwardInput = z.object({ limit: z.number().int().min(1).max(100).default(50) })
