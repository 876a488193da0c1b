import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { cases } from '#db/schema/cases.ts'
import { emergencies } from '#db/schema/emergencies.ts'
import { items } from '#db/schema/items.ts'
import { personOf, personOrNull } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canListEmergencies } from './policy.ts'
import { listEmergenciesInput } from './schema.ts'

const originators = alias(agencies, 'originators')
/** An auditor does not see the case; its number is all that is told. */
const caseNumber = sql<string | null>`coalesce(${cases.number}, app.number_of_case(${emergencies.caseId}))`

/** Openings of and by the own agency, newest first, with their reviews. */
export const listEmergencies = query({
  name: 'emergencies.list',
  action: 'emergencies.listed',
  input: listEmergenciesInput,
  policy: canListEmergencies,
  run: async ({ tx, actor, input }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const before: SQL | undefined = after
      ? sql`(${emergencies.openedAt}, ${emergencies.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : undefined
    const rows = await tx
      .select({
        id: emergencies.id,
        itemId: emergencies.itemId,
        kind: items.kind,
        mark: items.mark,
        caseId: cases.id,
        caseNumber,
        agencyCode: agencies.code,
        originatorAgencyId: emergencies.originatorAgencyId,
        originatorCode: originators.code,
        officer: personOf(emergencies.officerId),
        justification: emergencies.justification,
        openedAt: emergencies.openedAt,
        until: emergencies.until,
        finding: emergencies.finding,
        reviewNote: emergencies.reviewNote,
        reviewer: personOrNull(emergencies.reviewedBy),
        reviewedAt: emergencies.reviewedAt,
        key: sql<string>`${emergencies.openedAt}::text`,
      })
      .from(emergencies)
      .innerJoin(agencies, eq(agencies.id, emergencies.agencyId))
      .innerJoin(originators, eq(originators.id, emergencies.originatorAgencyId))
      .leftJoin(cases, eq(cases.id, emergencies.caseId))
      .leftJoin(items, eq(items.id, emergencies.itemId))
      .where(and(before, input.open ? isNull(emergencies.reviewedAt) : undefined))
      .orderBy(desc(emergencies.openedAt), desc(emergencies.id))
      .limit(input.limit + 1)
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    const now = clock.now()
    return {
      emergencies: rows.slice(0, input.limit).map(({ key: _, originatorAgencyId, ...row }) => ({
        ...row,
        isRunning: row.until > now,
        mayReview: row.reviewedAt === null && originatorAgencyId === actor.agencyId,
      })),
      next: last ? writeCursor([last.key, last.id]) : null,
    }
  },
  audit: ({ result }) => ({ facts: { shown: result.emergencies.length } }),
})
