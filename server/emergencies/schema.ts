import { z } from 'zod'
import { cursorInput, idInput, line, text } from '#server/kernel/inputs.ts'

/** Longest time that an opening reads. */
export const mostHours = 72
/** What the originator's side finds afterwards. */
export const finding = z.enum(['justified', 'not_justified'])

export const listHiddenItemsInput = z.object({ caseId: idInput, reason: line(300, 10) })
export const openEmergencyInput = z.object({
  caseId: idInput,
  itemId: idInput,
  /** Whose life, threatened how, and why no release can be waited for. */
  justification: text(4000, 40),
  hours: z.coerce.number().int().min(1).max(mostHours).default(24),
})
export const reviewEmergencyInput = z.object({ emergencyId: idInput, finding, note: text(4000, 10) })
export const listEmergenciesInput = z.object({
  /** Only those whose review nobody has signed. */
  open: z.boolean().optional(),
  limit: z.number().int().min(1).max(100).default(25),
  cursor: cursorInput.optional(),
})
