import { describe, expect, test } from 'vitest'
import { approveInvitation } from '#server/cases/approve-invitation.ts'
import { declineInvitation } from '#server/cases/decline-invitation.ts'
import { getCase } from '#server/cases/get-case.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('declineInvitation', () => {
  const decide = (caseId: string, by = w().partnerManager) =>
    execute(declineInvitation, { caseId, reason: 'Not ours' }, by)

  test('takes the case away from the agency and tells the managers of the lead and whoever proposed it', async () => {
    const caseId = await w().ownCase()
    const asked = { caseId, agencyId: w().partner.id, purpose: 'Rail side' }
    await execute(inviteAgency, asked, w().officer)
    await execute(approveInvitation, { caseId, agencyId: w().partner.id }, w().manager)
    expect(await decide(caseId)).toEqual({ status: 'declined' })
    for (const person of [w().manager, w().deputy, w().officer])
      expect(await w().told(person, 'cases.invitation-declined', caseId)).toBe(1)
    expect(await w().told(w().reader, 'cases.invitation-declined', caseId)).toBe(0)
    await expectHidden(execute(getCase, { caseId }, w().partnerManager))
  })

  test('is invisible to an agency that was not invited, and to officers of the invited one', async () => {
    const caseId = await w().invitedCase()
    await expectHidden(decide(caseId, w().outsider))
    await expectHidden(decide(caseId, w().partnerOfficer))
  })

  test('refuses whoever is no manager, and records it', async () => {
    const caseId = await w().ownCase()
    await w().expectDenied(decide(caseId, w().reader), 'cases.declineInvitation', caseId, 'needs-manager')
  })

  test('refuses when there is no open invitation', async () => {
    const caseId = await w().sharedCase()
    await expectCode(decide(caseId), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().invitedCase()
    await decide(caseId)
    await w().expectRow('cases.invitation-declined', caseId, {
      officer_id: w().partnerManager.officerId,
      subject_id: w().partner.id,
      facts: { agency: w().partner.code },
    })
  })
})
