import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import {
  caseAssignments,
  caseParticipations,
  caseReaders,
  cases,
  type ParticipationStatus,
} from '#db/schema/cases.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canListCases } from './policy.ts'
import { listCasesInput } from './schema.ts'

type Input = z.output<typeof listCasesInput>
type Country = 'CA' | 'US' | 'MX'
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
  const one = oneCase(tx, actor, input)
  const keys = { activity: caseReaders.lastActivityAt, number: one.number, title: one.title }
  const key = keys[input.sort]
  const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
  const down = input.sort === 'activity'
  const base = tx
    .select({
      id: caseReaders.caseId,
      number: one.number,
      title: one.title,
      kind: one.kind,
      state: one.state,
      mark: one.mark,
      offence: one.offence,
      commodity: one.commodity,
      leadCode: one.leadCode,
      leadCountry: one.leadCountry,
      participation: one.participation,
      reviewOn: one.reviewOn,
      lastActivityAt: one.lastActivityAt,
      key: sql<string>`${key}::text`,
    })
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
 * The case behind one access row, or nothing when a filter says no. Lateral with a limit, so that the planner walks the
 * access rows in their order: joined plainly it guesses a third for each row policy and reads all of them to sort.
 */
function oneCase(tx: Transaction, actor: Officer, input: Input) {
  const base = tx
    .select({
      number: cases.number,
      title: cases.title,
      kind: cases.kind,
      state: cases.state,
      mark: cases.mark,
      offence: cases.offence,
      commodity: cases.commodity,
      leadCode: sql<string>`${agencies.code}`.as('lead_code'),
      leadCountry: sql<Country>`${agencies.country}`.as('lead_country'),
      participation: sql<ParticipationStatus>`${caseParticipations.status}`.as('participation'),
      reviewOn: cases.reviewOn,
      lastActivityAt: cases.lastActivityAt,
    })
    .from(cases)
    .innerJoin(agencies, eq(agencies.id, cases.leadAgencyId))
    .innerJoin(
      caseParticipations,
      and(eq(caseParticipations.caseId, cases.id), eq(caseParticipations.agencyId, actor.agencyId)),
    )
    .$dynamic()
  if (input.mine)
    base.innerJoin(
      caseAssignments,
      and(
        eq(caseAssignments.caseId, cases.id),
        eq(caseAssignments.officerId, actor.officerId),
        isNull(caseAssignments.endedAt),
        eq(caseAssignments.denied, false),
      ),
    )
  return base
    .where(
      and(
        eq(cases.id, caseReaders.caseId),
        input.state ? eq(cases.state, input.state) : undefined,
        input.kind ? eq(cases.kind, input.kind) : undefined,
        input.leadAgencyId ? eq(cases.leadAgencyId, input.leadAgencyId) : undefined,
        input.participation ? eq(caseParticipations.status, input.participation) : undefined,
      ),
    )
    .limit(1)
    .as('one')
}

const ownRows = (input: Input): (SQL | undefined)[] => [
  eq(caseReaders.readerId, sql`(select app.case_reader())`),
  input.since ? gt(caseReaders.lastActivityAt, input.since) : undefined,
]
const matches = (question: string): [SQL, SQL] => [
  sql`app.search('case', ${question}, ${countLimit}) as found`,
  sql`found.subject_id = ${caseReaders.caseId}`,
]

/** How many there are, honest up to 1,000: never reads more than the officer's own access rows. */
async function countCases(tx: Transaction, actor: Officer, input: Input) {
  const base = tx
    .select({ one: sql`1`.as('one') })
    .from(caseReaders)
    .innerJoinLateral(oneCase(tx, actor, input), sql`true`)
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
