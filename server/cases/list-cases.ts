import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { agencies } from '#db/schema/agencies.ts'
import { caseReaders, cases } from '#db/schema/cases.ts'
import { readCursor, writeCursor } from '#server/kernel/inputs.ts'
import { query } from '#server/kernel/operation.ts'
import { canListCases } from './policy.ts'
import { listCasesInput } from './schema.ts'

const keys = { activity: caseReaders.lastActivityAt, number: cases.number, title: cases.title }

/** One page of the cases that the officer reads, newest activity first; driven from the narrow access rows. */
export const listCases = query({
  name: 'cases.list',
  action: 'cases.listed',
  input: listCasesInput,
  policy: canListCases,
  run: async ({ tx, input }) => {
    const key = keys[input.sort]
    const after = readCursor(input.cursor, z.tuple([z.string(), z.uuid()]))
    const down = input.sort === 'activity'
    const found = input.query ? sql`app.search('case', ${input.query}, 1000)` : null
    const where: (SQL | undefined)[] = [
      eq(caseReaders.readerId, sql`(select app.case_reader())`),
      input.state ? eq(cases.state, input.state) : undefined,
      input.kind ? eq(cases.kind, input.kind) : undefined,
      input.leadAgencyId ? eq(cases.leadAgencyId, input.leadAgencyId) : undefined,
      after
        ? sql`(${key}, ${cases.id}) ${down ? sql`<` : sql`>`} (${after[0]}${down ? sql`::timestamptz` : sql``}, ${after[1]}::uuid)`
        : undefined,
    ]
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
        reviewOn: cases.reviewOn,
        lastActivityAt: cases.lastActivityAt,
        key: sql<string>`${key}::text`,
      })
      .from(caseReaders)
      .innerJoin(cases, eq(cases.id, caseReaders.caseId))
      .innerJoin(agencies, eq(agencies.id, cases.leadAgencyId))
      .$dynamic()
    if (found) base.innerJoin(sql`${found} as found`, sql`found.subject_id = ${cases.id}`)
    const rows = await base
      .where(and(...where))
      .orderBy(...(down ? [desc(key), desc(caseReaders.caseId)] : [asc(key), asc(cases.id)]))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit).map(({ key: _, ...row }) => row)
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return { cases: page, next: last ? writeCursor([last.key, last.id]) : null }
  },
  audit: ({ input, result }) => ({
    facts: { query: input.query ? 'yes' : 'no', shown: result.cases.length },
  }),
})
