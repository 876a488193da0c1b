import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseAssignments, caseParticipations, caseReaders, cases } from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canListCases } from './policy.ts'
import { listCasesInput } from './schema.ts'

type Input = z.output<typeof listCasesInput>
const keys = { activity: caseReaders.lastActivityAt, number: cases.number, title: cases.title }
const countLimit = 1000

/** One page of the cases that the officer reads, newest activity first; driven from the narrow access rows. */
export const listCases = query({
  name: 'cases.list',
  action: 'cases.listed',
  input: listCasesInput,
  policy: canListCases,
  run: async ({ tx, actor, input }) => {
    const rows = await pageOfCases(tx, actor, input)
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
  const key = keys[input.sort]
  const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
  const down = input.sort === 'activity'
  const base = tx
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      kind: cases.kind,
      state: cases.state,
      mark: cases.mark,
      offence: cases.offence,
      commodity: cases.commodity,
      leadCode: agencies.code,
      leadCountry: agencies.country,
      participation: caseParticipations.status,
      reviewOn: cases.reviewOn,
      lastActivityAt: cases.lastActivityAt,
      key: sql<string>`${key}::text`,
    })
    .from(caseReaders)
    .innerJoin(cases, eq(cases.id, caseReaders.caseId))
    .innerJoin(agencies, eq(agencies.id, cases.leadAgencyId))
    .innerJoin(caseParticipations, ownParticipation(actor))
    .$dynamic()
  if (input.mine) base.innerJoin(caseAssignments, ownAssignment(actor))
  if (input.query) base.innerJoin(...matches(input.query))
  return base
    .where(
      and(
        ...wanted(input),
        after
          ? sql`(${key}, ${down ? caseReaders.caseId : cases.id}) ${down ? sql`<` : sql`>`} (${after[0]}${down ? sql`::timestamptz` : sql``}, ${after[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(...(down ? [desc(key), desc(caseReaders.caseId)] : [asc(key), asc(cases.id)]))
    .limit(input.limit + 1)
}

const ownParticipation = (actor: Officer) =>
  and(eq(caseParticipations.caseId, caseReaders.caseId), eq(caseParticipations.agencyId, actor.agencyId))
const ownAssignment = (actor: Officer) =>
  and(
    eq(caseAssignments.caseId, caseReaders.caseId),
    eq(caseAssignments.officerId, actor.officerId),
    isNull(caseAssignments.endedAt),
    eq(caseAssignments.denied, false),
  )
const matches = (question: string): [SQL, SQL] => [
  sql`app.search('case', ${question}, ${countLimit}) as found`,
  sql`found.subject_id = ${caseReaders.caseId}`,
]
const wanted = (input: Input): (SQL | undefined)[] => [
  eq(caseReaders.readerId, sql`(select app.case_reader())`),
  input.state ? eq(cases.state, input.state) : undefined,
  input.kind ? eq(cases.kind, input.kind) : undefined,
  input.leadAgencyId ? eq(cases.leadAgencyId, input.leadAgencyId) : undefined,
  input.participation ? eq(caseParticipations.status, input.participation) : undefined,
  input.since ? gt(caseReaders.lastActivityAt, input.since) : undefined,
]

/** How many there are, honest up to 1,000: never reads more than the officer's own access rows. */
async function countCases(tx: Transaction, actor: Officer, input: Input) {
  const base = tx
    .select({ one: sql`1` })
    .from(caseReaders)
    .innerJoin(cases, eq(cases.id, caseReaders.caseId))
    .$dynamic()
  if (input.participation) base.innerJoin(caseParticipations, ownParticipation(actor))
  if (input.mine) base.innerJoin(caseAssignments, ownAssignment(actor))
  if (input.query) base.innerJoin(...matches(input.query))
  const found = base
    .where(and(...wanted(input)))
    .limit(countLimit + 1)
    .as('found')
  const [row] = await tx.select({ count: sql<number>`count(*)::integer` }).from(found)
  const count = row?.count ?? 0
  return {
    count: Math.min(count, countLimit),
    exact: count <= countLimit && !(input.query && count === countLimit),
  }
}
