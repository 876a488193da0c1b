import { describe, expect, test } from 'vitest'
import { csvField } from '#server/audit/csv.ts'
import { exportAuditEvents } from '#server/audit/export-audit-events.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const take = (by: Person, format: 'csv' | 'jsonl', more: { caseId?: string } = {}) =>
  execute(exportAuditEvents, { format, reason: 'Yearly review', ...more }, by)

describe('exportAuditEvents', () => {
  test('neutralises formulas in CSV and writes exactly this row', async () => {
    const { admin, auditor, caseId, number } = w()
    const { content, rows, truncated } = await take(auditor, 'csv', { caseId })
    expect([rows, truncated]).toEqual([1, false])
    expect(content).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    expect(content).toContain(number)
    expect(content.split('\r\n')).toHaveLength(3)
    await expectRow(admin, 'audit.exported', {
      outcome: 'done',
      reason: 'Yearly review',
      officer_id: auditor.officerId,
      case_id: caseId,
      facts: { format: 'csv', rows: 1, truncated: false },
    })
  })

  test('writes one JSON object a line', async () => {
    const { auditor, caseId } = w()
    const { content, fileName } = await take(auditor, 'jsonl', { caseId })
    const lines = content
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.some((row) => row.action === 'cases.opened')).toBe(true)
    expect(fileName).toBe('tripoint-log.jsonl')
  })

  test('holds nothing of another agency, and is refused to everybody else', async () => {
    const { admin, otherAuditor, manager, caseId } = w()
    expect(await take(otherAuditor, 'jsonl', { caseId })).toMatchObject({ content: '', rows: 0 })
    await expectDenied(admin, take(manager, 'csv'), 'audit.export', manager, 'not-an-auditor')
  })

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '＝1', '\n=1'])(
    'a field of %j begins with an apostrophe',
    (text) => {
      expect(csvField(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [null, ''],
    [7, '7'],
  ])('a field of %j reads %j', (value, field) => expect(csvField(value)).toBe(field))
})
