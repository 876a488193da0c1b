import { and, desc, eq, gte, like, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { officers } from '#db/schema/officers.ts'
import { readCursor } from '#server/kernel/inputs.ts'
import type { exportAuditEventsInput } from './schema.ts'

type Filters = Partial<Omit<z.output<typeof exportAuditEventsInput>, 'format' | 'reason'>> & {
  eventId?: string
}

const owners = alias(agencies, 'owners')

const where = (filters: Filters, cursor: string | undefined): SQL | undefined => {
  const after = readCursor(cursor, z.uuid())
  return and(
    filters.eventId ? eq(auditEvents.id, filters.eventId) : undefined,
    filters.officerId ? eq(auditEvents.officerId, filters.officerId) : undefined,
    filters.agencyId ? eq(auditEvents.agencyId, filters.agencyId) : undefined,
    filters.caseId ? eq(auditEvents.caseId, filters.caseId) : undefined,
    filters.caseNumber ? sql`${auditEvents.caseId} = app.case_of_number(${filters.caseNumber})` : undefined,
    filters.action
      ? filters.action.endsWith('.')
        ? like(auditEvents.action, `${filters.action}%`)
        : eq(auditEvents.action, filters.action)
      : undefined,
    filters.outcome ? eq(auditEvents.outcome, filters.outcome) : undefined,
    filters.from ? gte(auditEvents.at, filters.from) : undefined,
    filters.until ? lt(auditEvents.at, filters.until) : undefined,
    after ? lt(auditEvents.id, after) : undefined,
  )
}

/** Rows of the log, newest first, with the names that make a sentence of them. Numbers of cases, never their titles. */
export const readLog = (tx: Transaction, filters: Filters, limit: number, cursor?: string) =>
  tx
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      kind: auditEvents.kind,
      outcome: auditEvents.outcome,
      reason: auditEvents.reason,
      officerId: auditEvents.officerId,
      officerName: officers.fullName,
      officerRank: officers.rank,
      agencyId: auditEvents.agencyId,
      agencyCode: agencies.code,
      ownerCode: owners.code,
      postingId: auditEvents.postingId,
      sessionId: auditEvents.sessionId,
      tokenId: auditEvents.tokenId,
      door: auditEvents.door,
      address: auditEvents.address,
      caseId: auditEvents.caseId,
      caseNumber: sql<string | null>`app.number_of_case(${auditEvents.caseId})`,
      requestId: auditEvents.requestId,
      requestNumber: sql<string | null>`app.number_of_request(${auditEvents.requestId})`,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      facts: auditEvents.facts,
    })
    .from(auditEvents)
    .leftJoin(officers, eq(officers.id, auditEvents.officerId))
    .leftJoin(agencies, eq(agencies.id, auditEvents.agencyId))
    .leftJoin(owners, eq(owners.id, auditEvents.ownerAgencyId))
    .where(where(filters, cursor))
    .orderBy(desc(auditEvents.id))
    .limit(limit)

export type LogRow = Awaited<ReturnType<typeof readLog>>[number]
