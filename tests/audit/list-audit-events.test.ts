import { describe, expect, test } from 'vitest'
import { listAuditEvents } from '#server/audit/list-audit-events.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import { theWorld } from './world.ts'

const w = theWorld()

describe('listAuditEvents', () => {
  test('shows the agency’s auditor who did what, by number, never by title', async () => {
    const { admin, auditor, officer, caseId, number } = w()
    const { events } = await execute(listAuditEvents, { caseId }, auditor)
    expect(events).toMatchObject([
      { action: 'cases.opened', outcome: 'done', officerId: officer.officerId, caseNumber: number },
    ])
    expect(JSON.stringify(events)).not.toContain('Title that no log holds')
    await expectRow(admin, 'audit.listed', {
      outcome: 'done',
      officer_id: auditor.officerId,
      case_id: caseId,
      facts: { shown: 1, filters: ['caseId'] },
    })
  })

  test('shows another agency’s auditor nothing of it', async () => {
    const { otherAuditor, caseId, number } = w()
    const seen = async (input: object) => (await execute(listAuditEvents, input, otherAuditor)).events
    expect(await seen({ caseNumber: number })).toEqual([])
    // From here on the auditor's own look stands under this case, and nothing else.
    expect(await seen({ caseId })).toEqual([])
    const agencies = (await seen({})).map((event) => event.agencyId)
    expect(agencies.every((id) => id === otherAuditor.agencyId)).toBe(true)
  })

  test('looking is itself in the log, a page at a time', async () => {
    const { auditor } = w()
    await execute(listAuditEvents, {}, auditor)
    const first = await execute(listAuditEvents, { action: 'audit.', limit: 1 }, auditor)
    expect(first.events).toMatchObject([{ action: 'audit.listed', officerId: auditor.officerId }])
    const rest = await execute(listAuditEvents, { action: 'audit.', cursor: first.next ?? '' }, auditor)
    expect(rest.events.map((event) => event.id)).not.toContain(first.events[0]?.id)
    expect(rest.events.length).toBeGreaterThan(0)
  })

  test('refuses everybody else and records it', async () => {
    const { admin, manager, officer } = w()
    for (const by of [manager, officer])
      await expectDenied(admin, execute(listAuditEvents, {}, by), 'audit.list', by, 'not-an-auditor')
  })
})
