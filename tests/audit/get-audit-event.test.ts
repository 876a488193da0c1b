import { describe, expect, test } from 'vitest'
import { getAuditEvent } from '#server/audit/get-audit-event.ts'
import { listAuditChoices } from '#server/audit/list-audit-choices.ts'
import { listAuditEvents } from '#server/audit/list-audit-events.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectDenied, expectRow } from '#tests/agencies/world.ts'
import { theWorld } from './world.ts'

const w = theWorld()
const theEvent = async () => {
  const { events } = await execute(listAuditEvents, { caseId: w().caseId }, w().auditor)
  return events.find((event) => event.action === 'cases.opened')?.id ?? ''
}

describe('getAuditEvent', () => {
  test('shows one row with its facts and records the look', async () => {
    const { admin, auditor, caseId, number } = w()
    const eventId = await theEvent()
    expect(await execute(getAuditEvent, { eventId }, auditor)).toMatchObject({ facts: { number } })
    await expectRow(admin, 'audit.viewed', { outcome: 'done', subject_id: eventId, case_id: caseId })
  })

  test('is invisible to another agency’s auditor and refused to others', async () => {
    const { admin, otherAuditor, manager } = w()
    const eventId = await theEvent()
    await expect(execute(getAuditEvent, { eventId }, otherAuditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    const attempt = execute(getAuditEvent, { eventId }, manager)
    await expectDenied(admin, attempt, 'audit.get', manager, 'not-an-auditor')
  })
})

describe('listAuditChoices', () => {
  test('offers all agencies and the auditor’s own colleagues, to auditors alone', async () => {
    const { admin, auditor, manager, officer, otherAuditor } = w()
    const { agencies, officers } = await execute(listAuditChoices, {}, auditor)
    expect(agencies).toHaveLength(2)
    const own = officers.map((row) => row.id)
    expect(own).toContain(officer.officerId)
    expect(own).not.toContain(otherAuditor.officerId)
    const attempt = execute(listAuditChoices, {}, manager)
    await expectDenied(admin, attempt, 'audit.listChoices', manager, 'not-an-auditor')
  })
})
