import { writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { readLog } from './load.ts'
import { canReadLog } from './policy.ts'
import { listAuditEventsInput } from './schema.ts'

const filterNames = [
  'officerId',
  'agencyId',
  'caseId',
  'caseNumber',
  'action',
  'outcome',
  'from',
  'until',
] as const

/** One page of the log; looking at the log is itself in the log. */
export const listAuditEvents = query({
  name: 'audit.list',
  action: 'audit.listed',
  input: listAuditEventsInput,
  policy: canReadLog,
  run: async ({ tx, input }) => {
    const rows = await readLog(tx, input, input.limit + 1, input.cursor)
    const events = rows.slice(0, input.limit)
    const last = rows.length > input.limit ? events.at(-1) : undefined
    return { events, next: last ? writeCursor(last.id) : null }
  },
  audit: ({ input, result }) => ({
    caseId: input.caseId,
    facts: { shown: result.events.length, filters: filterNames.filter((name) => input[name] !== undefined) },
  }),
})
