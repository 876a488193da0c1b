import { describe, expect, test } from 'vitest'
import { changeCase } from '#server/cases/change-case.ts'
import { getCase } from '#server/cases/get-case.ts'
import { handOverLead } from '#server/cases/hand-over-lead.ts'
import { listRevisions } from '#server/cases/list-revisions.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('handOverLead', () => {
  const handOver = (caseId: string, by = w().manager, agencyId = w().partner.id) =>
    execute(handOverLead, { caseId, agencyId, reason: 'The trail leads south' }, by)

  test('gives the lead to a participant; the former lead stays, and history with it', async () => {
    const caseId = await w().sharedCase()
    expect(await handOver(caseId)).toEqual({ version: 2 })
    expect((await execute(getCase, { caseId }, w().partnerManager)).may.change).toBe(true)
    expect((await execute(getCase, { caseId }, w().manager)).cover).toMatchObject({
      isLead: false,
      participation: 'active',
    })
    await expectCode(
      execute(changeCase, { caseId, version: 2, title: 'x' }, w().officer),
      'forbidden',
      'not-lead',
    )
    expect((await execute(listRevisions, { caseId }, w().officer)).revisions[0]).toMatchObject({
      reason: 'The trail leads south',
      changes: { leadAgency: { from: w().home.code, to: w().partner.code } },
    })
    expect(await w().told(w().partnerManager, 'cases.lead-handed-over', caseId)).toBe(1)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(handOver(await w().sharedCase(), w().outsider))
  })

  test('refuses whoever is no manager of the lead, and records it', async () => {
    const caseId = await w().sharedCase()
    await w().expectDenied(handOver(caseId, w().officer), 'cases.handOverLead', caseId, 'needs-manager')
    await expectCode(handOver(caseId, w().partnerManager), 'forbidden', 'not-lead')
  })

  test('refuses an agency that does not take part yet, and a closed case', async () => {
    const caseId = await w().invitedCase()
    await expectCode(handOver(caseId), 'precondition', 'not-active-participant')
    await w().close(caseId)
    await expectCode(handOver(caseId), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().sharedCase()
    await handOver(caseId)
    await w().expectRow('cases.lead-handed-over', caseId, {
      officer_id: w().manager.officerId,
      reason: 'The trail leads south',
      facts: { from: w().home.code, to: w().partner.code },
    })
  })
})
