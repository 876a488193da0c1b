import { asc, eq, gte, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { logLeaves, logSalts } from '#db/schema/log.ts'
import { query } from '#server/kernel/operation.ts'
import { canReadProof } from './policy.ts'
import type { AuditRecord } from './record.ts'
import { readRecordsInput } from './schema.ts'

/** The reader's own records in the order of the log, each with its salt: enough to hash them again. A record that is gone is null. */
export const readRecords = query({
  name: 'log.readRecords',
  action: 'log.records-read',
  input: readRecordsInput,
  policy: canReadProof,
  run: async ({ tx, input }) => {
    const records = await tx
      .select({
        index: logLeaves.index,
        eventId: logLeaves.eventId,
        salt: sql<string | null>`encode(${logSalts.salt}, 'base64')`,
        record: sql<AuditRecord | null>`case when ${auditEvents.id} is not null then app.audit_record(${auditEvents}) end`,
      })
      .from(logLeaves)
      .leftJoin(logSalts, eq(logSalts.index, logLeaves.index))
      .leftJoin(auditEvents, eq(auditEvents.id, logLeaves.eventId))
      .where(gte(logLeaves.index, input.from))
      .orderBy(asc(logLeaves.index))
      .limit(input.limit)
    const last = records.length === input.limit ? records.at(-1) : undefined
    return { records, next: last ? last.index + 1 : null }
  },
  audit: ({ input, result }) => ({ facts: { from: input.from, records: result.records.length } }),
})
