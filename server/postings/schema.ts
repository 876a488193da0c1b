import { z } from 'zod'
import { cursorInput, idInput, instantInput, line, text } from '#server/kernel/inputs.ts'

export const postingState = z.enum(['proposed', 'agreed', 'refused', 'ended'])

export const listPostingsInput = z.object({
  state: postingState.optional(),
  limit: z.number().int().min(1).max(100).default(50),
  cursor: cursorInput.optional(),
})
export const getPostingInput = z.object({ postingId: idInput })
export const proposePostingInput = z
  .object({
    officerId: idInput,
    hostAgencyId: idInput,
    place: line(120),
    sponsorId: idInput,
    startsAt: instantInput,
    endsAt: instantInput,
    homeCaveats: text(2000, 0).default(''),
    hostCaveats: text(2000, 0).default(''),
    reason: line(300),
  })
  .refine((posting) => posting.startsAt < posting.endsAt, { message: 'end_before_start', path: ['endsAt'] })
export const agreePostingInput = z.object({
  postingId: idInput,
  version: z.number().int(),
  caveats: text(2000, 0).optional(),
})
export const refusePostingInput = z.object({
  postingId: idInput,
  version: z.number().int(),
  reason: line(300),
})
export const endPostingInput = refusePostingInput
