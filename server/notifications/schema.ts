import { z } from 'zod'
import { cursorInput, idInput } from '#server/kernel/inputs.ts'

export const listNotificationsInput = z.object({
  limit: z.number().int().min(1).max(100).default(20),
  cursor: cursorInput.optional(),
})
export const countUnreadInput = z.object({})
export const readNotificationsInput = z.object({ ids: z.array(idInput).max(200).optional() })
export const seeChangesInput = z.object({
  caseIds: z.array(idInput).max(1000),
  requestIds: z.array(idInput).max(1000),
})
