import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#server/cases/list-cases.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, type Person, unrecorded } from '#tests/support/makers.ts'

const db = useDatabase()
/** More than the search looks at one by one before it turns to the index, so that pages cross from one to the other. */
const COUNT = 2_600
const words = { frequent: 2, middling: 17, seldom: 97, unique: COUNT, absent: COUNT + 1 }
let manager: Person, officer: Person, posted: Person, outsider: Person

beforeAll(async () => {
  const home = await anAgency(db.admin(), 'CA')
  manager = await anOfficer(db.admin(), home, ['manager'])
  officer = await anOfficer(db.admin(), home)
  posted = await anOfficer(db.admin(), home)
  outsider = await anOfficer(db.admin(), await anAgency(db.admin(), 'US'), ['manager'])
  const carried = Object.entries(words).map(
    ([word, every]) => `case when n % ${every} = 0 then '${word}' end`,
  )
  await unrecorded(db.admin(), async (tx) => {
    await tx.unsafe(`
      insert into cases (id, number, kind, title, summary, language, offence, legal_authority, purpose, mark, state, lead_agency_id, opened_by, opened_at, last_activity_at)
      select gen_random_uuid(), 'XX-2020-' || n, 'contraband', concat_ws(' ', 'n' || n, ${carried.join(', ')}), 'x', 'en', 'o', 'l', 'p', 'protected_a',
        case when n % 5 = 0 then 'closed' else 'open' end, '${home.id}', '${officer.officerId}', now(),
        -- Many at the same instant: the order goes on by id.
        date_trunc('second', now()) - (n / 40) * interval '1 minute'
      from generate_series(1, ${COUNT}) n;
      insert into case_participations (case_id, agency_id, status, proposed_by, proposed_at) select id, lead_agency_id, 'active', opened_by, opened_at from cases;
      insert into case_readers (reader_id, case_id, agency_id, posting_id, last_activity_at)
      select r.reader_id, c.id, c.lead_agency_id, r.posting_id, c.last_activity_at from cases c, lateral (values
        ('${home.id}'::uuid, true, null::uuid), ('${officer.officerId}', split_part(number, '-', 3)::int % 4 = 0, null),
        -- Under a posting that this officer does not work under now.
        ('${posted.officerId}', split_part(number, '-', 3)::int % 4 = 0, gen_random_uuid())) r (reader_id, reads, posting_id) where r.reads;
      -- The manager is kept out of every sixth case.
      insert into case_assignments (case_id, agency_id, officer_id, verbs, denied, assigned_by)
      select id, lead_agency_id, '${manager.officerId}', '{}', true, opened_by from cases where split_part(number, '-', 3)::int % 6 = 0;
      insert into search_documents (kind, subject_id, readers, document, last_activity_at)
      select 'case', c.id, (select array_agg(reader_id) from case_readers where case_id = c.id), app.words(c.title), c.last_activity_at from cases c`)
  })
  await db.admin()`analyze`
})

/** Every page of a search, one after the other. */
async function walk(input: Parameters<typeof execute<object, unknown>>[1], by: Person) {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await execute(listCases, { ...input, cursor }, by)
    found.push(...page.cases.map((row) => row.number))
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}

/** The same by plain reading, past the row policies. */
async function expected(word: string, by: Person, state?: string): Promise<string[]> {
  const reader = by === manager ? by.agencyId : by.officerId
  const rows = await db.admin()<{ number: string }[]>`
    select c.number from cases c join case_readers r on r.case_id = c.id
    where r.reader_id = ${reader} and c.title like ${`%${word}%`} and (${state ?? null}::text is null or c.state = ${state ?? null})
      and r.posting_id is null
      and not exists (select from case_assignments a where a.case_id = c.id and a.officer_id = ${by.officerId} and a.denied)
    order by c.last_activity_at desc, c.id desc`
  return rows.map((row) => row.number)
}

describe('searching cases', () => {
  test('finds what is there, all of it, once and newest first, whatever the word, page and filter', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(words)),
        fc.integer({ min: 20, max: 100 }),
        fc.constantFrom(undefined, 'open' as const, 'closed' as const),
        fc.boolean(),
        async (query, limit, state, asManager) => {
          const by = asManager ? manager : officer
          expect(await walk({ query, limit, state }, by)).toEqual(await expected(query, by, state))
        },
      ),
      { numRuns: process.env.LONG ? 100 : 12 },
    ))

  test('deny wins on every page, and a page is full all the same', async () => {
    const { cases } = await execute(listCases, { query: 'frequent', limit: 100 }, manager)
    expect(cases).toHaveLength(100)
    expect(cases.filter((row) => Number(row.number.split('-')[2]) % 6 === 0)).toEqual([])
  })

  test('a posting that is not worked under finds nothing, and neither does another agency', async () => {
    expect(await walk({ query: 'frequent' }, posted)).toEqual([])
    expect(await walk({ query: 'frequent' }, outsider)).toEqual([])
  })

  test('keeps to what is newer than an instant', async () => {
    const all = await execute(listCases, { query: 'frequent', limit: 100 }, officer)
    const since = all.cases[30]?.lastActivityAt.toISOString()
    const newer = await execute(listCases, { query: 'frequent', limit: 100, since }, officer)
    expect(newer.cases.map((row) => row.id)).toEqual(
      all.cases.filter((row) => row.lastActivityAt.toISOString() > (since ?? '')).map((row) => row.id),
    )
  })
})
