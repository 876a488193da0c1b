import { notFound } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { readLog } from './load.ts'
import { canReadLog } from './policy.ts'
import { getAuditEventInput } from './schema.ts'

/** All facts of one row. */
export const getAuditEvent = query({
  name: 'audit.get',
  action: 'audit.viewed',
  input: getAuditEventInput,
  policy: canReadLog,
  run: async ({ tx, input }) => {
    const [row] = await readLog(tx, { eventId: input.eventId }, 1)
    if (!row) throw notFound()
    return row
  },
  audit: ({ input, result }) => ({ caseId: result.caseId, subject: ['audit-event', input.eventId] }),
})
