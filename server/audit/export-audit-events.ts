import { query } from '#server/kernel/operation.ts'
import { toCsv } from './csv.ts'
import { type LogRow, readLog } from './load.ts'
import { canReadLog } from './policy.ts'
import { exportAuditEventsInput } from './schema.ts'

/** Rows in one export; narrow the filters for more, a month at a time. */
export const exportLimit = 50_000

const columns = [
  'at',
  'action',
  'kind',
  'outcome',
  'reason',
  'officerName',
  'officerRank',
  'officerId',
  'agencyCode',
  'ownerCode',
  'postingId',
  'sessionId',
  'tokenId',
  'door',
  'address',
  'caseNumber',
  'caseId',
  'requestNumber',
  'requestId',
  'subjectType',
  'subjectId',
  'facts',
  'id',
] as const satisfies readonly (keyof LogRow)[]

/** The rows that the filters find, as CSV (formulas neutralised) or JSON lines, oldest last; `truncated` says that there are more. */
export const exportAuditEvents = query({
  name: 'audit.export',
  action: 'audit.exported',
  input: exportAuditEventsInput,
  policy: canReadLog,
  freshFactor: true,
  run: async ({ tx, input }) => {
    const rows = await readLog(tx, input, exportLimit + 1)
    const kept = rows.slice(0, exportLimit)
    const content =
      input.format === 'csv' ? toCsv(columns, kept) : kept.map((row) => `${JSON.stringify(row)}\n`).join('')
    return {
      fileName: `tripoint-log.${input.format}`,
      content,
      rows: kept.length,
      truncated: rows.length > exportLimit,
    }
  },
  audit: ({ input, result }) => ({
    reason: input.reason,
    caseId: input.caseId,
    facts: { format: input.format, rows: result.rows, truncated: result.truncated },
  }),
})
