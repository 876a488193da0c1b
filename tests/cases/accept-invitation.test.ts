import { describe, expect, test } from 'vitest'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { getCase } from '#server/cases/get-case.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('acceptInvitation', () => {
  const decide = (caseId: string, by = w().partnerManager) => execute(acceptInvitation, { caseId }, by)

  test('opens the file for the agency and tells the lead', async () => {
    const caseId = await w().invitedCase()
    expect(await decide(caseId)).toEqual({ status: 'active' })
    for (const person of [w().manager, w().officer])
      expect(await w().told(person, 'cases.invitation-accepted', caseId)).toBe(1)
    expect((await execute(getCase, { caseId }, w().partnerManager)).full).not.toBeNull()
  })

  test('is invisible to an agency that was not invited, and to officers of the invited one', async () => {
    const caseId = await w().invitedCase()
    await expectHidden(decide(caseId, w().outsider))
    await expectHidden(decide(caseId, w().partnerOfficer))
  })

  test('refuses whoever is no manager, and records it', async () => {
    const caseId = await w().ownCase()
    await w().expectDenied(decide(caseId, w().reader), 'cases.acceptInvitation', caseId, 'needs-manager')
  })

  test('refuses when there is no open invitation', async () => {
    const caseId = await w().sharedCase()
    await expectCode(decide(caseId), 'conflict', 'state-changed')
  })

  test('does not bring back assignments of an earlier participation', async () => {
    const caseId = await w().sharedCase()
    const again = { caseId, agencyId: w().partner.id }
    await execute(withdrawAgency, { ...again, reason: 'Pause' }, w().manager)
    await expectHidden(execute(getCase, { caseId }, w().partnerOfficer))
    await execute(inviteAgency, { ...again, purpose: 'Again' }, w().manager)
    await decide(caseId)
    await expectHidden(execute(getCase, { caseId }, w().partnerOfficer))
  })

  test('refuses a closed case', async () => {
    const caseId = await w().invitedCase()
    await w().close(caseId)
    await expectCode(decide(caseId), 'precondition', 'case-closed')
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().invitedCase()
    await decide(caseId)
    await w().expectRow('cases.invitation-accepted', caseId, {
      officer_id: w().partnerManager.officerId,
      subject_id: w().partner.id,
      facts: { agency: w().partner.code },
    })
  })
})
