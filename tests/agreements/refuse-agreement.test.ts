import { describe, expect, test } from 'vitest'
import { getAgreement } from '#server/agreements/get-agreement.ts'
import { refuseAgreement } from '#server/agreements/refuse-agreement.ts'
import { execute } from '#server/kernel/execute.ts'
import { records, refuses, theWorld } from '#tests/releases/world.ts'
import { anAgreement, propose } from './world.ts'

const world = theWorld()
const reason = 'Article 4 goes too far'

describe('refuseAgreement', () => {
  test('one side is enough: the wording falls', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await execute(refuseAgreement, { agreementId, versionId, reason }, world().partnerManager)
    expect(await execute(getAgreement, { agreementId }, world().manager)).toMatchObject({ state: 'refused' })
  })

  test('is invisible to another agency; refuses who is no manager, and a wording that stands', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await refuses(world(), refuseAgreement, { agreementId, versionId, reason }, world().outsider, 'not-found')
    await refuses(
      world(),
      refuseAgreement,
      { agreementId, versionId, reason },
      world().partnerOfficer,
      'needs-manager',
    )
    const done = await anAgreement([world().manager, world().partnerManager])
    await refuses(
      world(),
      refuseAgreement,
      { agreementId: done.agreementId, versionId: done.versionId, reason },
      world().partnerManager,
      'state-changed',
    )
  })

  test('writes exactly this audit row', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await records(
      world(),
      'agreements.refused',
      () => execute(refuseAgreement, { agreementId, versionId, reason }, world().partnerManager),
      { subject_id: agreementId, reason },
    )
  })
})
