import { describe, expect, test } from 'vitest'
import { denyOfficer } from '#server/cases/deny-officer.ts'
import { endDenial } from '#server/cases/end-denial.ts'
import { getCase } from '#server/cases/get-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('endDenial', () => {
  const denied = async () => {
    const caseId = await w().sharedCase()
    const input = { caseId, officerId: w().deputy.officerId, reason: 'Related' }
    const { assignmentId } = await execute(denyOfficer, input, w().manager)
    return { caseId, assignmentId, reason: 'Cleared up' }
  }

  test('gives the manager the case back', async () => {
    const input = await denied()
    await expectHidden(execute(getCase, { caseId: input.caseId }, w().deputy))
    await execute(endDenial, input, w().manager)
    expect((await execute(getCase, { caseId: input.caseId }, w().deputy)).cover.id).toBe(input.caseId)
  })

  test('is invisible to another agency, and to the person who is kept out', async () => {
    const input = await denied()
    for (const person of [w().outsider, w().partnerManager, w().deputy])
      await expectHidden(execute(endDenial, input, person))
  })

  test('refuses whoever is no manager, and records it', async () => {
    const input = await denied()
    await w().expectDenied(
      execute(endDenial, input, w().officer),
      'cases.endDenial',
      input.caseId,
      'needs-manager',
    )
  })

  test('refuses one that was lifted already', async () => {
    const input = await denied()
    await execute(endDenial, input, w().manager)
    await expectCode(execute(endDenial, input, w().manager), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const input = await denied()
    await execute(endDenial, input, w().manager)
    await w().expectRow('cases.denial-ended', input.caseId, {
      officer_id: w().manager.officerId,
      subject_id: w().deputy.officerId,
      reason: 'Cleared up',
    })
  })
})
