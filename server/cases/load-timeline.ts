import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import type { Person } from './load.ts'
import { timelineKind } from './schema.ts'
import { type SubjectType, timelineSources } from './timeline-sources.ts'

type Page = { caseId: string; limit: number; cursor?: string | undefined }
type Row = {
  at: string
  key: string
  kind: string
  by: Person | null
  type: SubjectType
  subject: string
  label: string
  fields: string[]
  reason: string
}

/** What happened in the case, newest first: built from the rows that the reader may see, never from the log. */
export async function loadTimeline(tx: Transaction, { caseId, limit, cursor }: Page) {
  const after = readCursor(cursor, z.tuple([z.string(), z.string()]))
  const rows = await tx.execute<Row>(sql`
    select e.at::text as at, e.key, e.kind, e.type, e.subject, e.label, e.fields, e.reason,
      (select jsonb_build_object('id', o.id, 'name', o.full_name, 'rank', o.rank, 'agencyCode', a.code)
        from officers o join agencies a on a.id = o.agency_id where o.id = e.by) as by
    from (${sql.join(timelineSources(caseId), sql` union all `)}) e
    ${after ? sql`where (e.at, e.key) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
    order by e.at desc, e.key desc limit ${limit + 1}`)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const events = page.map(({ key, at, type, subject, kind, ...row }) => ({
    ...row,
    id: key,
    at: new Date(at),
    kind: timelineKind.parse(kind),
    subject: { type, id: subject },
  }))
  return { events, next: last ? writeCursor([last.at, last.key]) : null }
}
