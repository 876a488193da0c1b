import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { clock } from '#server/kernel/clock.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { running } from './clock.ts'
import { loadRows } from './load-rows.ts'
import { canListRequests } from './policy.ts'
import { listRequestsInput, requestState } from './schema.ts'

type Input = z.output<typeof listRequestsInput>

const statesOf = ({ state, sort, overdue }: Input) => {
  if (overdue || (sort === 'due' && !state)) return running
  if (state === 'open') return requestState.options.filter((one) => one !== 'closed' && one !== 'withdrawn')
  return state ? [state] : null
}

/**
 * One page of a box, read from the narrow access rows of the officer and, for desk and managers, of the agency.
 * Each branch stops at the page's length, so that the work does not grow with the box.
 */
async function pageOf(tx: Transaction, input: Input) {
  const byDue = input.sort === 'due'
  const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
  const key = byDue ? sql`r.due_at` : sql`r.last_activity_at`
  const order = byDue
    ? sql`due_at asc nulls last, request_id asc`
    : sql`last_activity_at desc, request_id desc`
  const where = [sql`true`]
  if (input.box) where.push(sql`r.box = ${input.box}`)
  const states = statesOf(input)
  if (states) where.push(sql`r.state in ${[...states]}`)
  if (input.overdue) where.push(sql`r.due_at < ${clock.now().toISOString()}::timestamptz`)
  if (input.urgency) where.push(sql`q.urgency = ${input.urgency}`)
  if (input.agencyId) where.push(sql`${input.agencyId}::uuid in (q.from_agency_id, q.to_agency_id)`)
  if (after && byDue && after[0] === '')
    where.push(sql`r.due_at is null and r.request_id > ${after[1]}::uuid`)
  else if (after && byDue)
    where.push(
      sql`((r.due_at, r.request_id) > (${after[0]}::timestamptz, ${after[1]}::uuid) or r.due_at is null)`,
    )
  else if (after)
    where.push(sql`(r.last_activity_at, r.request_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)

  const branch = (reader: ReturnType<typeof sql>) => sql`(
    select r.request_id, r.last_activity_at, r.due_at, coalesce(${key}::text, '') as key
    from request_readers r
    ${input.urgency || input.agencyId ? sql`join requests q on q.id = r.request_id` : sql``}
    ${input.query ? sql`join found on found.subject_id = r.request_id` : sql``}
    where r.reader_id = ${reader} and ${sql.join(where, sql` and `)}
    order by ${order} limit ${input.limit + 1})`
  const found = input.query
    ? sql`with found as materialized (select subject_id from app.search('request', ${input.query}, 1000))`
    : sql``
  return tx.execute<{ request_id: string; key: string }>(sql`${found}
    select request_id, key from (
      ${branch(sql`(select app.officer_id())`)} union ${branch(sql`(select app.desk_reader())`)}
    ) page order by ${order} limit ${input.limit + 1}`)
}

/** One page of what came in or went out, as far as the officer sees it. */
export const listRequests = query({
  name: 'requests.list',
  action: 'requests.listed',
  input: listRequestsInput,
  policy: canListRequests,
  run: async ({ tx, input }) => {
    const found = await pageOf(tx, input)
    const page = found.slice(0, input.limit)
    const last = found.length > input.limit ? page.at(-1) : undefined
    return {
      requests: await loadRows(
        tx,
        page.map((row) => row.request_id),
      ),
      next: last ? writeCursor([last.key, last.request_id]) : null,
    }
  },
  audit: ({ input, result }) => ({
    facts: { box: input.box ?? 'both', query: input.query ? 'yes' : 'no', shown: result.requests.length },
  }),
})
