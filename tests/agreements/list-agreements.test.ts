import { describe, expect, test } from 'vitest'
import { getAgreement } from '#server/agreements/get-agreement.ts'
import { listAgreements } from '#server/agreements/list-agreements.ts'
import { execute } from '#server/kernel/execute.ts'
import { records, theWorld } from '#tests/releases/world.ts'
import { anAgreement, propose } from './world.ts'

const world = theWorld()

describe('listAgreements and getAgreement', () => {
  test('every officer reads what agency or country is party to, and nothing else', async () => {
    const { manager, partnerManager, officer, auditor, outsider, partner, third, partnerOfficer } = world()
    const ours = await anAgreement([manager, partnerManager])
    const single = await propose(partnerManager, { countries: [], agencyIds: [partner.id, third.id] })
    const seen = async (by: typeof officer) =>
      (await execute(listAgreements, {}, by)).agreements.map((one) => one.id)
    for (const by of [officer, auditor]) expect(await seen(by)).toEqual([ours.agreementId])
    expect((await seen(partnerOfficer)).sort()).toEqual([ours.agreementId, single.agreementId].sort())
    expect(await seen(outsider)).toEqual([single.agreementId])
    expect((await execute(listAgreements, { state: 'proposed' }, officer)).agreements).toEqual([])
  })

  test('write exactly these audit rows', async () => {
    const { agreementId } = await propose(world().manager)
    await records(world(), 'agreements.listed', () => execute(listAgreements, {}, world().officer), {
      facts: { shown: expect.any(Number) },
    })
    await records(
      world(),
      'agreements.viewed',
      () => execute(getAgreement, { agreementId }, world().officer),
      { subject_id: agreementId },
    )
  })
})
