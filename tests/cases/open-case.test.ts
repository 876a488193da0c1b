import { beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#server/cases/list-cases.ts'
import { openCase } from '#server/cases/open-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { anAgency, anOfficer, auditRows, caseFields, type Person } from '#tests/support/makers.ts'

const db = useDatabase()
let officer: Person, colleague: Person, manager: Person, auditor: Person, outsider: Person

beforeAll(async () => {
  const home = await anAgency(db.admin(), 'CA')
  const other = await anAgency(db.admin(), 'US')
  officer = await anOfficer(db.admin(), home)
  colleague = await anOfficer(db.admin(), home)
  manager = await anOfficer(db.admin(), home, ['manager'])
  auditor = await anOfficer(db.admin(), home, ['auditor'])
  outsider = await anOfficer(db.admin(), other, ['manager'])
})

describe('openCase', () => {
  test('opens a case that its officer and the agency’s managers see, and nobody else', async () => {
    const opened = await execute(openCase, caseFields, officer)
    expect(opened.number).toMatch(/^CA-\d{4}-\d{5}$/)
    const seenBy = async (person: Person) => (await execute(listCases, {}, person)).cases.map((row) => row.id)
    expect(await seenBy(officer)).toEqual([opened.caseId])
    expect(await seenBy(manager)).toEqual([opened.caseId])
    expect(await seenBy(colleague)).toEqual([])
    expect(await seenBy(outsider)).toEqual([])
    expect(await execute(listCases, { query: 'contenedor CONTAINÉR' }, officer)).toMatchObject({ cases: [] })
    expect((await execute(listCases, { query: 'containers contrabánd' }, officer)).cases).toHaveLength(1)
    expect((await execute(listCases, { query: 'containers' }, outsider)).cases).toHaveLength(0)
  })

  test('refuses an auditor and records the refusal', async () => {
    await expect(execute(openCase, caseFields, auditor)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'no-case-role',
    })
    const [row] = await auditRows(db.admin(), 'cases.open.denied')
    expect(row).toMatchObject({ outcome: 'denied', reason: 'no-case-role', officer_id: auditor.officerId })
  })

  test('refuses a mark above the ceiling, naming the field', async () => {
    const secret: string = 'secret'
    await expect(execute(openCase, { ...caseFields, mark: secret as 'cui' }, officer)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'mark', key: 'choice' }],
    })
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'cases.opened')).length
    const opened = await execute(openCase, caseFields, officer)
    const rows = (await auditRows(db.admin(), 'cases.opened')).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      outcome: 'done',
      officer_id: officer.officerId,
      case_id: opened.caseId,
      facts: { number: opened.number, kind: 'contraband', mark: 'protected_a' },
    })
  })

  test('gives numbers without gap or repetition to officers who open at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => execute(openCase, caseFields, officer)))
    expect(new Set(opened.map((one) => one.number)).size).toBe(8)
  })
})
