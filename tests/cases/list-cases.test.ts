import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { assignOfficer } from '#server/cases/assign-officer.ts'
import { closeCase } from '#server/cases/close-case.ts'
import { listCases, pageOfCases } from '#server/cases/list-cases.ts'
import { listCasesInput } from '#server/cases/schema.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aCase,
  anAgency,
  anOfficer,
  auditRows,
  caseFields,
  type Person,
  unrecorded,
} from '#tests/support/makers.ts'

const db = useDatabase()
let home: { id: string }, officer: Person, manager: Person, busy: Person, auditor: Person, outsider: Person

beforeAll(async () => {
  home = await anAgency(db.admin(), 'CA')
  officer = await anOfficer(db.admin(), home)
  busy = await anOfficer(db.admin(), home)
  manager = await anOfficer(db.admin(), home, ['manager'])
  auditor = await anOfficer(db.admin(), home, ['auditor'])
  outsider = await anOfficer(db.admin(), await anAgency(db.admin(), 'US'), ['manager'])
  for (const title of ['Alpha', 'Beta', 'Gamma']) await aCase(officer, { title })
  await aCase(manager, { title: 'Delta', kind: 'criminal_investigation' })
})

const titles = async (input: Parameters<typeof execute<object, unknown>>[1], by = officer) =>
  (await execute(listCases, { sort: 'title', ...input }, by)).cases.map((row) => row.title)

/** Cases of this agency that the officer reads, written past the gate; analysed, so that the plan is the real one. */
async function manyCases(admin: postgres.Sql, count: number) {
  await unrecorded(admin, async (tx) => {
    await tx`insert into cases (id, number, kind, title, summary, language, offence, legal_authority, purpose, mark, lead_agency_id, opened_by, opened_at, last_activity_at)
      select gen_random_uuid(), 'XX-2020-' || n, 'contraband', 'Bulk ' || n, 'x', 'en', 'o', 'l', 'p', 'protected_a', ${home.id}, ${busy.officerId}, now(), now() - n * interval '1 minute'
      from generate_series(1, ${count}) n`
    await tx`insert into case_participations (case_id, agency_id, status, proposed_by, proposed_at)
      select id, lead_agency_id, 'active', opened_by, opened_at from cases where number like 'XX-%'`
    await tx`insert into case_readers (reader_id, case_id, agency_id, last_activity_at)
      select opened_by, id, lead_agency_id, last_activity_at from cases where number like 'XX-%' and id::text < 'a'`
  })
  await admin`analyze`
}

describe('listCases', () => {
  test('filters, sorts and pages', async () => {
    expect(await titles({})).toEqual(['Alpha', 'Beta', 'Gamma'])
    expect(await titles({}, manager)).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma'])
    expect(await titles({ mine: true }, manager)).toEqual(['Delta'])
    expect(await titles({ kind: 'criminal_investigation' }, manager)).toEqual(['Delta'])
    expect(await titles({ participation: 'invited' }, manager)).toEqual([])
    expect(await titles({ since: new Date(clock.now().getTime() + 60_000).toISOString() })).toEqual([])
    for (const sort of ['activity', 'number', 'title'] as const) {
      const first = await execute(listCases, { sort, limit: 2 }, officer)
      const rest = await execute(listCases, { sort, limit: 2, cursor: first.next ?? '' }, officer)
      expect(new Set([...first.cases, ...rest.cases].map((row) => row.title)).size).toBe(3)
      expect(rest.next).toBeNull()
    }
  })

  test('counts what is there under the same filters, on the first page only', async () => {
    const first = await execute(listCases, { count: true, limit: 1 }, officer)
    expect(first.total).toEqual({ count: 3, exact: true })
    expect((await execute(listCases, { count: true, query: 'alpha' }, officer)).total?.count).toBe(1)
    expect((await execute(listCases, { count: true, mine: true }, manager)).total?.count).toBe(1)
    const next = await execute(listCases, { count: true, limit: 1, cursor: first.next ?? '' }, officer)
    expect(next.total).toBeNull()
    expect((await execute(listCases, {}, officer)).total).toBeNull()
  })

  test('is empty for another agency: list, search and count', async () => {
    expect(await execute(listCases, { count: true }, outsider)).toMatchObject({
      cases: [],
      total: { count: 0 },
    })
    expect(await titles({ query: 'alpha' }, outsider)).toEqual([])
  })

  test('refuses an auditor and records it', async () => {
    await expect(execute(listCases, {}, auditor)).rejects.toMatchObject({ reason: 'no-case-role' })
    expect(await auditRows(db.admin(), 'cases.list.denied')).toMatchObject([
      { officer_id: auditor.officerId, reason: 'no-case-role' },
    ])
  })

  test('tells closed from open cases', async () => {
    const { caseId } = await aCase(officer, { title: 'Omega' })
    await execute(closeCase, { caseId, reason: 'Done' }, officer)
    expect(await titles({ state: 'closed' })).toEqual(['Omega'])
    expect(await titles({ state: 'open' })).toEqual(['Alpha', 'Beta', 'Gamma'])
    await expect(
      execute(assignOfficer, { caseId, officerId: busy.officerId, verbs: ['read'] }, manager),
    ).rejects.toMatchObject({ reason: 'case-closed' })
  })

  test('writes exactly this audit row, without the words searched for', async () => {
    const before = (await auditRows(db.admin(), 'cases.listed')).length
    await execute(listCases, { query: 'beta' }, officer)
    expect((await auditRows(db.admin(), 'cases.listed')).slice(before)).toMatchObject([
      { officer_id: officer.officerId, case_id: null, facts: { query: 'yes', shown: 1 } },
    ])
  })

  test('reads about as many rows as it shows, however many cases there are', async () => {
    await manyCases(db.admin(), 4000)
    const actor = { ...busy, kind: 'officer' } as const
    const plan = await drizzle(db.app()).transaction(async (tx) => {
      const told = JSON.stringify({ ...actor, now: clock.now().toISOString() })
      const [row] = await tx.execute<{ actor: Officer }>(sql`select app.begin_act(${told}::jsonb) as actor`)
      if (!row) throw new Error('nobody acts')
      const page = pageOfCases(tx, row.actor, listCasesInput.parse({}))
      const lines = await tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain (analyze, buffers, timing off, summary off) ${page.getSQL()}`,
      )
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index (Only )?Scan using case_readers_recent/)
    expect(plan).not.toMatch(/Seq Scan on (cases|case_readers|case_participations)/)
    expect(Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1])).toBeLessThan(1500)
    const { total, cases } = await execute(listCases, { count: true }, busy)
    expect(cases).toHaveLength(25)
    expect(total).toEqual({ count: 1000, exact: false })
    expect(caseFields.kind).toBe(cases[0]?.kind)
  })
})
