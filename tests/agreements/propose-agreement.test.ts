import { describe, expect, test } from 'vitest'
import { getAgreement } from '#server/agreements/get-agreement.ts'
import { proposeAgreement } from '#server/agreements/propose-agreement.ts'
import { execute } from '#server/kernel/execute.ts'
import { records, refuses, theWorld } from '#tests/releases/world.ts'
import { propose, terms } from './world.ts'

const world = theWorld()

describe('proposeAgreement', () => {
  test('puts it before its parties, with the proposer’s word given', async () => {
    const { agreementId } = await propose(world().manager)
    const found = await execute(getAgreement, { agreementId }, world().partnerOfficer)
    expect(found).toMatchObject({ state: 'proposed', versionId: null })
    expect(found.versions[0]?.consents).toMatchObject([{ party: 'COUNTRY:CA', agrees: 'yes' }])
    expect(found.versions[0]?.articles.map((one) => one.article)).toEqual(['2', '4(1)', '6'])
  })

  test('is invisible to an agency of another country', async () => {
    const { agreementId } = await propose(world().manager)
    await refuses(world(), getAgreement, { agreementId }, world().outsider, 'not-found')
  })

  test('refuses who is no manager, and who is no party, and records it', async () => {
    await refuses(world(), proposeAgreement, terms(), world().officer, 'needs-manager')
    await refuses(world(), proposeAgreement, terms(), world().outsider, 'not-party')
  })

  test('refuses one party, an end before the start, two articles of one number, a mark above the ceiling', async () => {
    const { validFrom, articles } = terms()
    const bad = [
      { countries: ['CA' as const] },
      { validUntil: validFrom },
      { articles: [...articles, ...articles] },
    ]
    for (const more of bad) await refuses(world(), proposeAgreement, terms(more), world().manager, 'input')
    const secret: unknown = 'secret'
    const above = Object.assign(terms(), { highestMark: secret })
    await refuses(world(), proposeAgreement, above, world().manager, 'input')
  })

  test('writes exactly this audit row', async () => {
    await records(world(), 'agreements.proposed', () => propose(world().manager), {
      owner_agency_id: world().home.id,
      facts: { number: expect.stringMatching(/^AGR-/) },
    })
  })
})
