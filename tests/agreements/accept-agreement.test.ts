import { describe, expect, test } from 'vitest'
import { acceptAgreement } from '#server/agreements/accept-agreement.ts'
import { getAgreement } from '#server/agreements/get-agreement.ts'
import { execute } from '#server/kernel/execute.ts'
import { records, refuses, theWorld } from '#tests/releases/world.ts'
import { anAgreement, propose } from './world.ts'

const world = theWorld()

describe('acceptAgreement', () => {
  test('puts it in force with the last party, not before', async () => {
    const { manager, partnerManager, outsider } = world()
    const { agreementId, versionId } = await propose(manager, { countries: ['CA', 'US', 'MX'] })
    expect(await execute(acceptAgreement, { agreementId, versionId }, partnerManager)).toMatchObject({
      isAdopted: false,
    })
    expect(await execute(acceptAgreement, { agreementId, versionId }, outsider)).toMatchObject({
      isAdopted: true,
    })
    expect(await execute(getAgreement, { agreementId }, manager)).toMatchObject({
      state: 'in_force',
      versionId,
    })
  })

  test('is invisible to another agency', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await refuses(world(), acceptAgreement, { agreementId, versionId }, world().outsider, 'not-found')
  })

  test('refuses who is no manager and records it', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await refuses(
      world(),
      acceptAgreement,
      { agreementId, versionId },
      world().partnerOfficer,
      'needs-manager',
    )
  })

  test('refuses a second word for one side, and a wording that stands already', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await refuses(world(), acceptAgreement, { agreementId, versionId }, world().deputy, 'already-agreed')
    const done = await anAgreement([world().manager, world().partnerManager])
    await refuses(
      world(),
      acceptAgreement,
      { agreementId: done.agreementId, versionId: done.versionId },
      world().partnerManager,
      'state-changed',
    )
  })

  test('of two managers who speak for the last side at once, one does', async () => {
    const { agreementId, versionId } = await propose(world().partnerManager)
    const both = await Promise.allSettled(
      [world().manager, world().deputy].map((by) => execute(acceptAgreement, { agreementId, versionId }, by)),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('writes exactly this audit row', async () => {
    const { agreementId, versionId } = await propose(world().manager)
    await records(
      world(),
      'agreements.accepted',
      () => execute(acceptAgreement, { agreementId, versionId }, world().partnerManager),
      {
        subject_id: agreementId,
        facts: { number: expect.any(String), version: 1, inForce: true },
      },
    )
  })
})
