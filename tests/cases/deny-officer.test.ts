import { describe, expect, test } from 'vitest'
import { denyOfficer } from '#server/cases/deny-officer.ts'
import { getCase } from '#server/cases/get-case.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('denyOfficer', () => {
  const deny = (caseId: string, who = w().officer, by = w().manager) =>
    execute(denyOfficer, { caseId, officerId: who.officerId, reason: 'Related to a witness' }, by)

  test('keeps the person out, whatever else says yes: assigned officer and manager alike', async () => {
    const caseId = await w().ownCase()
    await deny(caseId)
    await deny(caseId, w().deputy)
    for (const person of [w().officer, w().deputy]) {
      await expectHidden(execute(getCase, { caseId }, person))
      const { cases, total } = await execute(listCases, { count: true }, person)
      expect(cases.some((row) => row.id === caseId)).toBe(false)
      expect(total?.count).toBe(cases.length)
      expect(
        (await execute(listCases, { query: 'container' }, person)).cases.some((row) => row.id === caseId),
      ).toBe(false)
    }
    expect(
      (await execute(getCase, { caseId }, w().manager)).officers.map((row) => row.officerId),
    ).not.toContain(w().officer.officerId)
  })

  test('is invisible to another agency', async () => {
    const caseId = await w().sharedCase()
    await expectHidden(deny(caseId, w().officer, w().outsider))
    await expectHidden(deny(caseId, w().officer, w().partnerManager))
  })

  test('refuses whoever is no manager, and oneself, and records it', async () => {
    const caseId = await w().ownCase()
    await w().expectDenied(deny(caseId, w().reader, w().officer), 'cases.deny', caseId, 'needs-manager')
    await expectCode(deny(caseId, w().manager, w().manager), 'forbidden', 'not-yourself')
  })

  test('refuses a second denial of the same person', async () => {
    const caseId = await w().ownCase()
    await deny(caseId)
    await expectCode(deny(caseId), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row and tells the person nothing', async () => {
    const caseId = await w().ownCase()
    await deny(caseId)
    await w().expectRow('cases.officer-denied', caseId, {
      officer_id: w().manager.officerId,
      subject_id: w().officer.officerId,
      reason: 'Related to a witness',
    })
    expect(await w().told(w().officer, 'cases.officer-denied', caseId)).toBe(0)
  })
})
