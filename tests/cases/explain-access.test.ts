import { describe, expect, test } from 'vitest'
import { denyOfficer } from '#server/cases/deny-officer.ts'
import { explainAccess } from '#server/cases/explain-access.ts'
import { getCase } from '#server/cases/get-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('explainAccess', () => {
  test('names who of the own agency sees the case and why, as the row policies answer', async () => {
    const caseId = await w().sharedCase()
    await execute(denyOfficer, { caseId, officerId: w().deputy.officerId, reason: 'Related' }, w().manager)
    const { officers, participation } = await execute(explainAccess, { caseId }, w().manager)
    const of = (person: { officerId: string }) => officers.find((row) => row.officerId === person.officerId)
    expect(participation).toBe('active')
    expect(of(w().manager)).toMatchObject({ sees: true, reasons: [{ code: 'manager' }] })
    expect(of(w().officer)).toMatchObject({
      sees: true,
      reasons: [{ code: 'assigned', verbs: ['read', 'contribute', 'manage', 'close'] }],
    })
    expect(of(w().deputy)).toMatchObject({
      sees: false,
      reasons: [
        { code: 'manager' },
        { code: 'denied', reason: 'Related', by: { id: w().manager.officerId } },
      ],
    })
    expect(of(w().colleague)).toBeUndefined()
    expect(of(w().partnerOfficer)).toBeUndefined()
    for (const row of officers) {
      const person = { kind: 'officer', officerId: row.officerId, door: 'test' } as const
      const sees = await execute(getCase, { caseId }, person).then(
        () => true,
        () => false,
      )
      expect([row.name, sees]).toEqual([row.name, row.sees])
    }
  })

  test('is invisible to another agency', async () => {
    await expectHidden(execute(explainAccess, { caseId: await w().ownCase() }, w().outsider))
  })

  test('refuses who does not manage, and records it', async () => {
    const caseId = await w().ownCase()
    const act = execute(explainAccess, { caseId }, w().reader)
    await w().expectDenied(act, 'cases.explainAccess', caseId, 'needs-manage')
  })

  test('refuses an agency that is only invited', async () => {
    const caseId = await w().invitedCase()
    await expectCode(execute(explainAccess, { caseId }, w().partnerManager), 'forbidden', 'not-participating')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    const { officers } = await execute(explainAccess, { caseId }, w().officer)
    await w().expectRow('cases.access-explained', caseId, {
      officer_id: w().officer.officerId,
      facts: { shown: officers.length },
    })
  })
})
