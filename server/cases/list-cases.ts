import { and, asc, desc, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { caseReaders } from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { columnsOf, oneCase, ownRows } from './load-row.ts'
import { canListCases } from './policy.ts'
import { listCasesInput } from './schema.ts'

type Input = z.output<typeof listCasesInput>
const countLimit = 1000

/** One page of the cases that the officer reads, newest activity first; driven from the narrow access rows. */
export const listCases = query({
  name: 'cases.list',
  action: 'cases.listed',
  input: listCasesInput,
  policy: canListCases,
  run: async ({ tx, actor, input }) => {
    const isSearch = input.query && input.sort === 'activity'
    const rows = await (isSearch ? pageOfMatches(tx, actor, input) : pageOfCases(tx, actor, input))
    const page = rows.slice(0, input.limit).map(({ key: _, ...row }) => row)
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    const total = input.count && !input.cursor ? await countCases(tx, actor, input) : null
    return { cases: page, next: last ? writeCursor([last.key, last.id]) : null, total }
  },
  audit: ({ input, result }) => ({
    facts: { query: input.query ? 'yes' : 'no', shown: result.cases.length },
  }),
})

/** The statement behind a page; its plan is tested. */
export function pageOfCases(tx: Transaction, actor: Officer, input: Input) {
  const one = oneCase(tx, actor, input, sql`${caseReaders.caseId}`)
  const keys = { activity: caseReaders.lastActivityAt, number: one.number, title: one.title }
  const key = keys[input.sort]
  const after = readCursor(input.cursor, afterKey)
  const down = input.sort === 'activity'
  const base = tx
    .select({ id: caseReaders.caseId, ...columnsOf(one), key: sql<string>`${key}::text` })
    .from(caseReaders)
    .innerJoinLateral(one, sql`true`)
    .$dynamic()
  if (input.query) base.innerJoin(...matches(input.query))
  return base
    .where(
      and(
        ...ownRows(input),
        after
          ? sql`(${key}, ${caseReaders.caseId}) ${down ? sql`<` : sql`>`} (${after[0]}${down ? sql`::timestamptz` : sql``}, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(...(down ? [desc(key), desc(caseReaders.caseId)] : [asc(key), asc(caseReaders.caseId)]))
    .limit(input.limit + 1)
}

/**
 * A page of what was searched for, newest activity first. The search gives its matches in that order, a portion at a time, so
 * that a page costs what it shows; what a filter drops is made up for by the next portion.
 */
async function pageOfMatches(tx: Transaction, actor: Officer, input: Input) {
  const one = oneCase(tx, actor, input, sql`found.subject_id`)
  const rows = []
  let after = readCursor(input.cursor, afterKey)
  let portion = input.limit + 1
  for (;;) {
    const found = await tx
      .select({
        id: sql<string>`found.subject_id`,
        ...columnsOf(one),
        key: sql<string>`found.last_activity_at::text`,
      })
      .from(
        sql`app.search('case', ${input.query}, ${portion}, ${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid) as found`,
      )
      .leftJoinLateral(one, sql`true`)
      .where(
        input.since ? sql`found.last_activity_at > ${input.since.toISOString()}::timestamptz` : undefined,
      )
      .orderBy(sql`found.last_activity_at desc, found.subject_id desc`)
    rows.push(...found.filter(passes))
    const last = found.at(-1)
    if (!last || found.length < portion || rows.length > input.limit) return rows.slice(0, input.limit + 1)
    after = [last.key, last.id]
    portion = Math.min(portion * 4, countLimit)
  }
}

/** A match that a filter drops comes without its columns; of a case only the day of review may be missing. */
const passes = <Row extends { number: string | null }>(
  row: Row,
): row is Row & { [Key in Exclude<keyof Row, 'reviewOn'>]: NonNullable<Row[Key]> } => row.number !== null

const afterKey = z.tuple([z.string(), z.uuid()])
const matches = (question: string): [SQL, SQL] => [
  sql`app.search('case', ${question}, ${countLimit}) as found`,
  sql`found.subject_id = ${caseReaders.caseId}`,
]

/** How many there are, honest up to 1,000: never reads more than the officer's own access rows. */
async function countCases(tx: Transaction, actor: Officer, input: Input) {
  const base = tx
    .select({ one: sql`1`.as('one') })
    .from(caseReaders)
    .innerJoinLateral(oneCase(tx, actor, input, sql`${caseReaders.caseId}`), sql`true`)
    .$dynamic()
  if (input.query) base.innerJoin(...matches(input.query))
  const found = base
    .where(and(...ownRows(input)))
    .limit(countLimit + 1)
    .as('found_cases')
  const [row] = await tx.select({ count: sql<number>`count(*)::integer` }).from(found)
  const count = row?.count ?? 0
  // A search stops at as many matches, so that number itself is no longer exact.
  const most = input.query ? countLimit - 1 : countLimit
  return { count: Math.min(count, countLimit), exact: count <= most }
}
