import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { caseRevisions } from '#db/schema/cases.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { personOf } from './load.ts'

type Page = { caseId: string; limit: number; cursor?: string | undefined }

/** What was changed in the case row, newest first. */
export async function loadRevisions(tx: Transaction, { caseId, limit, cursor }: Page) {
  const after = readCursor(cursor, z.tuple([z.number().int()]))
  const rows = await tx
    .select({
      id: caseRevisions.id,
      version: caseRevisions.version,
      at: caseRevisions.at,
      by: personOf(caseRevisions.changedBy),
      reason: caseRevisions.reason,
      changes: caseRevisions.changes,
    })
    .from(caseRevisions)
    .where(
      and(eq(caseRevisions.caseId, caseId), after ? sql`${caseRevisions.version} < ${after[0]}` : undefined),
    )
    .orderBy(desc(caseRevisions.version))
    .limit(limit + 1)
  const revisions = rows.slice(0, limit)
  const last = rows.length > limit ? revisions.at(-1) : undefined
  return { revisions, next: last ? writeCursor([last.version]) : null }
}
