import { eq, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { logLeaves, logSalts } from '#db/schema/log.ts'
import { notFound } from '#server/kernel/errors.ts'
import { query } from '#server/kernel/operation.ts'
import { loadCheckpoint, tilesOf } from './load.ts'
import { canReadProof } from './policy.ts'
import type { AuditRecord } from './record.ts'
import { proveRecordInput } from './schema.ts'
import { inclusionPath, remembering } from './tiles.ts'

/** Where a record stands and why a signed checkpoint covers it: everything that a verifier needs, offline too. */
export const proveRecord = query({
  name: 'log.proveRecord',
  action: 'log.record-proved',
  input: proveRecordInput,
  policy: canReadProof,
  run: async ({ tx, input }) => {
    const [found] = await tx
      .select({
        index: logLeaves.index,
        salt: sql<string>`encode(${logSalts.salt}, 'base64')`,
        record: sql<AuditRecord>`app.audit_record(${auditEvents})`,
        tile: sql<string>`encode((select substring(t.bytes from (${logLeaves.index} % 256)::int * 43 + 3 for 41) from log_tiles t where t.level = -1 and t.n = ${logLeaves.index} / 256), 'base64')`,
      })
      .from(logLeaves)
      .innerJoin(logSalts, eq(logSalts.index, logLeaves.index))
      .innerJoin(auditEvents, eq(auditEvents.id, logLeaves.eventId))
      .where(eq(logLeaves.eventId, input.eventId))
    if (!found) {
      const [there] = await tx
        .select({ id: auditEvents.id })
        .from(auditEvents)
        .where(eq(auditEvents.id, input.eventId))
      if (!there) throw notFound()
      return null
    }
    const confirmed = await loadCheckpoint(tx, 'confirmed')
    const covers = confirmed !== null && confirmed.size > found.index
    const checkpoint = covers ? confirmed : await loadCheckpoint(tx, 'newest')
    if (!checkpoint || checkpoint.size <= found.index) return null
    const path = await inclusionPath(remembering(tilesOf(tx)), found.index, 0, checkpoint.size)
    return {
      index: found.index,
      isConfirmed: covers,
      checkpoint: checkpoint.note,
      size: checkpoint.size,
      path: path.map((hash) => Buffer.from(hash).toString('base64')),
      entry: found.tile.replaceAll('\n', ''),
      salt: found.salt.replaceAll('\n', ''),
      record: found.record,
    }
  },
  audit: ({ input, result }) => ({
    subject: ['audit-event', input.eventId],
    facts: { index: result?.index ?? null },
  }),
})
