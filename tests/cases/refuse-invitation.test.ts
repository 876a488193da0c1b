import { describe, expect, test } from 'vitest'
import { getCase } from '#server/cases/get-case.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { refuseInvitation } from '#server/cases/refuse-invitation.ts'
import { execute } from '#server/kernel/execute.ts'
import { unrecorded } from '#tests/support/makers.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('refuseInvitation', () => {
  const proposed = async () => {
    const caseId = await w().ownCase()
    await execute(inviteAgency, { caseId, agencyId: w().partner.id, purpose: 'Rail side' }, w().officer)
    return caseId
  }
  const decide = (caseId: string, by = w().manager) =>
    execute(refuseInvitation, { caseId, agencyId: w().partner.id, reason: 'Not needed' }, by)

  test('stops it, and the agency never hears of it', async () => {
    const caseId = await proposed()
    expect(await decide(caseId)).toEqual({ status: 'refused' })
    expect(await w().told(w().officer, 'cases.invitation-refused', caseId)).toBe(1)
    expect(await w().told(w().partnerManager, 'cases.agency-invited', caseId)).toBe(0)
    await expectHidden(execute(getCase, { caseId }, w().partnerManager))
  })

  test('is invisible to another agency, the proposed one included', async () => {
    const caseId = await proposed()
    await expectHidden(decide(caseId, w().outsider))
    await expectHidden(decide(caseId, w().partnerManager))
  })

  test('refuses whoever is no manager, and records it', async () => {
    const caseId = await proposed()
    await w().expectDenied(decide(caseId, w().officer), 'cases.refuseInvitation', caseId, 'needs-manager')
  })

  test('refuses the proposer who has become a manager since', async () => {
    const caseId = await proposed()
    await unrecorded(
      w().admin,
      (tx) =>
        tx`update case_participations set proposed_by = ${w().manager.officerId} where case_id = ${caseId} and status = 'proposed'`,
    )
    await w().expectDenied(decide(caseId), 'cases.refuseInvitation', caseId, 'own-proposal')
    expect(await decide(caseId, w().deputy)).toEqual({ status: 'refused' })
  })

  test('refuses what was decided already', async () => {
    const caseId = await proposed()
    await decide(caseId)
    await expectCode(decide(caseId, w().deputy), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await proposed()
    await decide(caseId)
    await w().expectRow('cases.invitation-refused', caseId, {
      officer_id: w().manager.officerId,
      subject_id: w().partner.id,
      reason: 'Not needed',
      facts: { agency: w().partner.code },
    })
  })
})
