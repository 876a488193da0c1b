import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { evidence } from '#db/schema/evidence.ts'
import { items } from '#db/schema/items.ts'
import { loadCase } from '#server/cases/load.ts'
import { canContribute } from '#server/cases/policy.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { nextExhibit, visibleTo } from './load.ts'
import { groupOf, isMistyped } from './media-type.ts'
import { canListEvidence } from './policy.ts'
import { listEvidenceInput } from './schema.ts'

/** One page of the exhibits of a case that the officer may see, newest first. */
export const listEvidence = query({
  name: 'evidence.list',
  action: 'evidence.listed',
  input: listEvidenceInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canListEvidence,
  run: async ({ tx, actor, input, subject }) => {
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const rows = await tx
      .select({ ...columns, key: sql<string>`${items.createdAt}::text` })
      .from(items)
      .innerJoin(evidence, eq(evidence.itemId, items.id))
      .innerJoin(agencies, eq(agencies.id, items.originatorAgencyId))
      .where(
        and(
          eq(items.caseId, input.caseId),
          eq(items.kind, 'evidence'),
          after
            ? sql`(${items.createdAt}, ${items.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(items.createdAt), desc(items.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit).map(({ key: _, ...row }) => rowOf(row))
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    const { id, number, title, state, mark } = subject
    return {
      case: { id, number, title, state, mark },
      evidence: page,
      next: last ? writeCursor([last.key, last.itemId]) : null,
      mayAttach: state === 'open' && canContribute(actor, subject) === true,
      nextExhibit: await nextExhibit(tx, actor, input.caseId),
    }
  },
  audit: ({ input, result }) => ({
    caseId: input.caseId,
    subject: ['case', input.caseId],
    facts: { shown: result.evidence.length },
  }),
})

/** What a line of a list shows of an exhibit. */
export const columns = {
  itemId: items.id,
  caseId: evidence.caseId,
  exhibitNumber: evidence.exhibitNumber,
  title: evidence.title,
  mediaType: evidence.mediaType,
  declaredType: evidence.declaredType,
  sizeBytes: evidence.sizeBytes,
  mark: items.mark,
  handlingCode: items.handlingCode,
  language: items.language,
  originatorCode: agencies.code,
  originatorCountry: agencies.country,
  visibleTo: visibleTo(items.id),
  createdAt: items.createdAt,
}

export const rowOf = <Row extends { mediaType: string; declaredType: string }>(row: Row) => ({
  ...row,
  type: groupOf(row.mediaType),
  isMistyped: isMistyped(row.declaredType, row.mediaType),
})
