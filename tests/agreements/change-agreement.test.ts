import { describe, expect, test } from 'vitest'
import { acceptAgreement } from '#server/agreements/accept-agreement.ts'
import { changeAgreement } from '#server/agreements/change-agreement.ts'
import { getAgreement } from '#server/agreements/get-agreement.ts'
import { execute } from '#server/kernel/execute.ts'
import { aNote, approve, ask, oneOff, records, refuses, theWorld } from '#tests/releases/world.ts'
import { anAgreement, propose, terms } from './world.ts'

const world = theWorld()
const inForce = () => anAgreement([world().manager, world().partnerManager])
const change = (agreementId: string, more: Parameters<typeof terms>[0] = {}) => {
  const { kind: _, ...rest } = terms(more)
  return { agreementId, ...rest, reason: 'New offences' }
}

describe('changeAgreement', () => {
  test('leaves the wording in force until every party has agreed', async () => {
    const { agreementId, versionId } = await inForce()
    const next = await execute(
      changeAgreement,
      change(agreementId, { offences: ['firearms'] }),
      world().manager,
    )
    expect(await execute(getAgreement, { agreementId }, world().manager)).toMatchObject({ versionId })
    await execute(acceptAgreement, { agreementId, versionId: next.versionId }, world().partnerManager)
    expect(await execute(getAgreement, { agreementId }, world().manager)).toMatchObject({
      versionId: next.versionId,
    })
  })

  test('a release that waits is asked anew when it is approved', async () => {
    const { agreementId } = await inForce()
    const caseId = await world().sharedCase()
    const more = {
      agreementId,
      purposeCode: 'investigate' as const,
      offenceCode: 'drugs' as const,
      legalBasis: '',
    }
    const releaseId = await ask(
      oneOff(world(), caseId, [await aNote(world(), caseId)], more),
      world().officer,
    )
    const next = await execute(
      changeAgreement,
      change(agreementId, { offences: ['firearms'] }),
      world().manager,
    )
    await execute(acceptAgreement, { agreementId, versionId: next.versionId }, world().partnerManager)
    await expect(approve(releaseId, world().manager)).rejects.toMatchObject({ reason: 'agreement-offences' })
    const [row] = await world().admin`select state from releases where id = ${releaseId}`
    expect(row?.state).toBe('awaiting')
  })

  test('is invisible to another agency; refuses who is no manager, and what is not in force or waits already', async () => {
    const { agreementId } = await inForce()
    await refuses(world(), changeAgreement, change(agreementId), world().outsider, 'not-found')
    await refuses(world(), changeAgreement, change(agreementId), world().officer, 'needs-manager')
    await execute(changeAgreement, change(agreementId), world().manager)
    await refuses(world(), changeAgreement, change(agreementId), world().partnerManager, 'change-waits')
    const { agreementId: young } = await propose(world().manager)
    await refuses(world(), changeAgreement, change(young), world().manager, 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const { agreementId } = await inForce()
    await records(
      world(),
      'agreements.change-proposed',
      () => execute(changeAgreement, change(agreementId), world().manager),
      {
        subject_id: agreementId,
        reason: 'New offences',
        facts: { number: expect.any(String), version: 2 },
      },
    )
  })
})
