import { describe, expect, test } from 'vitest'
import { declineInvitation } from '#server/cases/decline-invitation.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { listCases } from '#server/cases/list-cases.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('inviteAgency', () => {
  const ask = async (caseId: string, by = w().manager) =>
    execute(inviteAgency, { caseId, agencyId: w().partner.id, purpose: 'Rail side' }, by)
  const sees = async (caseId: string) =>
    (await execute(listCases, {}, w().partnerManager)).cases.some((row) => row.id === caseId)

  test('invites at once by a manager of the lead; the other managers hear of it and see the case', async () => {
    const caseId = await w().ownCase()
    expect(await ask(caseId)).toEqual({ status: 'invited' })
    expect(await w().told(w().partnerManager, 'cases.agency-invited', caseId)).toBe(1)
    expect(await sees(caseId)).toBe(true)
    expect((await execute(listCases, {}, w().partnerOfficer)).cases).toEqual([])
  })

  test('proposes when somebody else asks; only the lead’s managers hear of it', async () => {
    const caseId = await w().ownCase()
    expect(await ask(caseId, w().officer)).toEqual({ status: 'proposed' })
    expect(await w().told(w().manager, 'cases.agency-proposed', caseId)).toBe(1)
    expect(await w().told(w().partnerManager, 'cases.agency-invited', caseId)).toBe(0)
    expect(await sees(caseId)).toBe(false)
  })

  test('is invisible to another agency', async () => {
    await expectHidden(ask(await w().ownCase(), w().outsider))
  })

  test('refuses who may only read, and the manager of a partner, and records it', async () => {
    const caseId = await w().sharedCase()
    await w().expectDenied(ask(caseId, w().reader), 'cases.invite', caseId, 'needs-manage')
    const third = { caseId, agencyId: w().third.id, purpose: 'x' }
    await expectCode(execute(inviteAgency, third, w().partnerManager), 'forbidden', 'not-lead')
  })

  test('refuses an agency that is on the case already, and a closed case', async () => {
    const caseId = await w().invitedCase()
    await expectCode(ask(caseId), 'conflict', 'already-participating')
    await w().close(caseId)
    await expectCode(ask(caseId), 'precondition', 'case-closed')
  })

  test('asks again an agency that declined before', async () => {
    const caseId = await w().invitedCase()
    await execute(declineInvitation, { caseId, reason: 'Not ours' }, w().partnerManager)
    expect(await ask(caseId)).toEqual({ status: 'invited' })
  })

  test('writes exactly this audit row', async () => {
    const caseId = await w().ownCase()
    await ask(caseId)
    await w().expectRow('cases.agency-invited', caseId, {
      officer_id: w().manager.officerId,
      subject_id: w().partner.id,
      facts: { agency: w().partner.code, status: 'invited' },
    })
  })
})
