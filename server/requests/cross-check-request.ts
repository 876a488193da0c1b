import { sql } from 'drizzle-orm'
import type { IdentifierKind, MentionSource } from '#db/schema/identifiers.ts'
import { query } from '#server/kernel/operation.ts'
import { inLog, loadRequest } from './load.ts'
import { canCrossCheckRequest } from './policy.ts'
import { crossCheckRequestInput } from './schema.ts'

/** One identifier in many texts is a lead nobody can read; the newest are shown. */
const mostShown = 20

type Found = {
  kind: IdentifierKind
  value: string
  consistent: boolean | null
  source: MentionSource | null
  itemKind: string | null
  label: string | null
  caseId: string | null
  requestId: string | null
  total: number
}

/**
 * Which own cases and items mention the identifiers that a request asks about, and why they match, before anybody answers
 * (cross-check on receipt, Directive (EU) 2023/977). Row policies say what the actor may be shown; nothing of it leaves the agency.
 */
export const crossCheckRequest = query({
  name: 'requests.crossCheck',
  action: 'requests.cross-checked',
  input: crossCheckRequestInput,
  load: async ({ tx, input }) => ({ request: await loadRequest(tx, input.requestId) }),
  policy: canCrossCheckRequest,
  run: async ({ tx, input }) => {
    const rows = await tx.execute<Found>(sql`
      select asked.kind, asked.value, asked.consistent, met.source, i.kind as "itemKind",
        coalesce(c.number || ' · ' || c.title, q.number || ' · ' || q.subject) as label,
        c.id as "caseId", q.id as "requestId", coalesce(met.total, 0)::int as total
      from identifier_mentions asked
      left join lateral (
        select m.source, m.subject_id, count(*) over () as total from identifier_mentions m
        where m.value = asked.value and m.kind = asked.kind and m.subject_id <> asked.subject_id
        order by m.subject_id desc limit ${mostShown}
      ) met on true
      left join items i on met.source = 'item' and i.id = met.subject_id
      left join cases c on c.id = coalesce(i.case_id, case met.source when 'case' then met.subject_id end)
      left join requests q on c.id is null and q.id = coalesce(i.request_id, case met.source when 'request' then met.subject_id end)
      where asked.source = 'request' and asked.subject_id = ${input.requestId}
      order by asked.kind, asked.value, met.subject_id desc`)
    const identifiers = Map.groupBy(rows, (row) => `${row.kind} ${row.value}`)
      .values()
      .map(([first, ...rest]) => ({
        kind: first?.kind ?? 'serial',
        value: first?.value ?? '',
        consistent: first?.consistent ?? null,
        total: first?.total ?? 0,
        matches: [first, ...rest].flatMap((row) =>
          row?.source
            ? [
                {
                  what: row.itemKind ?? row.source,
                  label: row.label ?? '',
                  caseId: row.caseId,
                  requestId: row.requestId,
                },
              ]
            : [],
        ),
      }))
      .toArray()
    return { identifiers }
  },
  audit: ({ subject, result }) => {
    const entry = inLog(subject.request)
    const matches = result.identifiers.reduce((sum, one) => sum + one.total, 0)
    return { ...entry, facts: { ...entry.facts, identifiers: result.identifiers.length, matches } }
  },
})
