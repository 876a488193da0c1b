import { z } from 'zod'
import { cursorInput, idInput, instantInput, line } from '#server/kernel/inputs.ts'

export const auditOutcome = z.enum(['done', 'denied', 'failed'])

const filters = {
  officerId: idInput.optional(),
  agencyId: idInput.optional(),
  caseId: idInput.optional(),
  /** Case number as people write it, such as CA-2026-00031. */
  caseNumber: line(20, 0).optional(),
  /** An action, or a feature followed by a dot: `evidence.viewed`, `evidence.`. */
  action: z
    .string()
    .regex(/^[a-zA-Z.-]{0,60}$/, { message: 'format_action' })
    .optional(),
  outcome: auditOutcome.optional(),
  from: instantInput.optional(),
  until: instantInput.optional(),
}
export const listAuditEventsInput = z.object({
  ...filters,
  limit: z.number().int().min(1).max(200).default(50),
  cursor: cursorInput.optional(),
})
export const exportAuditEventsInput = z.object({
  ...filters,
  format: z.enum(['csv', 'jsonl']),
  reason: line(300),
})
export const getAuditEventInput = z.object({ eventId: idInput })
export const listAuditChoicesInput = z.object({})
