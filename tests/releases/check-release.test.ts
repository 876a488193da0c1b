import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { checkRelease } from '#server/releases/check-release.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import { anAgreement } from '#tests/agreements/world.ts'
import { anOfficer, unrecorded } from '#tests/support/makers.ts'
import { aNote, ask, oneOff, refuses, standing, theWorld } from './world.ts'

const world = theWorld()
const parties = (): [ReturnType<typeof world>['manager'], ReturnType<typeof world>['partnerManager']] => [
  world().manager,
  world().partnerManager,
]
async function aDraft(
  more: Parameters<typeof anAgreement>[1] = {},
  mark: 'protected_a' | 'protected_b' = 'protected_a',
) {
  const { agreementId } = await anAgreement(parties(), more)
  const caseId = await world().sharedCase()
  const itemIds = [await aNote(world(), caseId, 'Seal', mark)]
  return {
    ...{ caseId, agreementId, itemIds, recipientIds: [world().partner.id] },
    ...{ purposeCode: 'investigate' as const, offenceCode: 'drugs' as const },
  }
}
const broken = async (input: Parameters<typeof execute>[1] & object, by = world().officer) => {
  const found = await execute(checkRelease, Object.assign({ caseId: '' }, input), by)
  return found.findings.filter((one) => !one.allowed).map((one) => one.rule)
}

describe('checkRelease', () => {
  test('allows what the agreement allows, and names rule and article where it does not', async () => {
    const draft = await aDraft()
    expect(await broken(draft)).toEqual([])
    expect(await broken({ ...draft, purposeCode: 'border' })).toEqual(['purposes'])
    expect(await broken({ ...draft, offenceCode: 'cyber', dataKinds: ['biometric'] })).toEqual([
      'offences',
      'data_kinds',
    ])
    const found = await execute(checkRelease, { ...draft, purposeCode: 'border' }, world().officer)
    expect(found.isAllowed).toBe(false)
    expect(found.findings.find((one) => one.rule === 'purposes')?.words).toEqual([
      { article: '4(1)', words: 'Information serves …' },
    ])
  })

  test('reads marks and kinds of data from the items themselves', async () => {
    expect(await broken(await aDraft({}, 'protected_b'))).toEqual(['highest_mark'])
    const draft = await aDraft()
    await unrecorded(
      world().admin,
      (tx) => tx`update items set data_kinds = '{biometric}' where id = ${draft.itemIds[0] ?? ''}`,
    )
    expect(await broken(draft)).toEqual(['data_kinds'])
  })

  test('every breach is a refusal with its name when the release is asked for', async () => {
    const draft = await aDraft({ retentionDays: 10, onward: 'none' })
    const input = (more: object) =>
      Object.assign(
        oneOff(world(), draft.caseId, draft.itemIds, { legalBasis: '' }),
        draft,
        { handlingCode: 'H2', expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
        more,
      )
    const soon = { purposeCode: 'border' }
    await refuses(world(), requestRelease, input(soon), world().officer, 'agreement-purposes')
    await refuses(
      world(),
      requestRelease,
      input({ offenceCode: 'cyber' }),
      world().officer,
      'agreement-offences',
    )
    await refuses(
      world(),
      requestRelease,
      input({ dataKinds: ['location'] }),
      world().officer,
      'agreement-data-kinds',
    )
    await refuses(world(), requestRelease, input({ expiresAt: null }), world().officer, 'agreement-retention')
    await refuses(world(), requestRelease, input({ handlingCode: 'H0' }), world().officer, 'agreement-onward')
    const third = { kind: 'standing', itemIds: [], itemKinds: ['note'], maxMark: 'protected_b' }
    await refuses(world(), requestRelease, input(third), world().officer, 'agreement-mark')
    await world().join(draft.caseId, world().third, world().outsider)
    await refuses(
      world(),
      requestRelease,
      input({ recipientIds: [world().third.id] }),
      world().officer,
      'agreement-parties',
    )
    const releaseId = await ask(input({}), world().officer)
    const [row] = await world()
      .admin`select agreement_article, legal_basis from releases where id = ${releaseId}`
    expect(row).toMatchObject({
      agreement_article: '4(1)',
      legal_basis: expect.stringMatching(/^AGR-.*, 4\(1\)$/),
    })
  })

  test('an empty audience, a mark above the ceiling, unknown grades and readers of elsewhere are refused', async () => {
    const { caseId, itemIds } = await aDraft()
    const given = (more: object) => Object.assign(oneOff(world(), caseId, itemIds), more)
    const mine = await anOfficer(world().admin, world().home)
    const bad = [
      { recipientIds: [] },
      { kind: 'standing', itemKinds: ['note'], maxMark: 'protected_c' },
      { evaluationScheme: 'europol_4x4', sourceGrade: 'E', informationGrade: '1' },
      { named: [{ agencyId: world().partner.id, officerIds: [] }] },
      { named: [{ agencyId: world().third.id, officerIds: [mine.officerId] }] },
      { named: [{ agencyId: world().partner.id, officerIds: [mine.officerId] }] },
      { legalBasis: '' },
    ]
    for (const more of bad) await refuses(world(), requestRelease, given(more), world().officer, 'input')
    const admin = world().admin
    await expect(
      unrecorded(admin, (tx) => tx`update items set mark = 'secret' where id = ${itemIds[0] ?? ''}`),
    ).rejects.toMatchObject({ code: '23514' })
    await expect(
      unrecorded(admin, (tx) => tx`update releases set max_mark = 'top_secret'`),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('a standing release takes no item beyond its agreement of today', async () => {
    const draft = await aDraft()
    const releaseId = await ask(
      Object.assign(standing(world(), draft.caseId), draft, { itemIds: [], maxMark: 'protected_a' }),
      world().officer,
    )
    await unrecorded(
      world().admin,
      (tx) => tx`update releases set state = 'approved' where id = ${releaseId}`,
    )
    await aNote(world(), draft.caseId, 'Caught')
    const caught = () => world().admin`select 1 from item_audiences where release_id = ${releaseId}`
    expect(await caught()).toHaveLength(1)
    await unrecorded(
      world().admin,
      (tx) => tx`update agreements set state = 'ended' where id = ${draft.agreementId}`,
    )
    await aNote(world(), draft.caseId, 'Not caught')
    expect(await caught()).toHaveLength(1)
  })

  test('is invisible to another agency and refuses who may not ask', async () => {
    const draft = await aDraft()
    await refuses(world(), checkRelease, draft, world().outsider, 'not-found')
    await expect(
      execute(checkRelease, { ...draft, agreementId: randomUUID() }, world().officer),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(execute(checkRelease, draft, world().reader)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('answers under 200 ms for 1,000 items', async () => {
    const draft = await aDraft()
    const by = world().officer
    const ids = Array.from({ length: 1000 }, () => randomUUID())
    await unrecorded(
      world().admin,
      (tx) => tx`
      insert into items (id, kind, case_id, originator_agency_id, author_id, mark, language)
      select id, 'note', ${draft.caseId}, ${by.agencyId}, ${by.officerId}, 'protected_a', 'en' from unnest(${ids}::uuid[]) id`,
    )
    const times: number[] = []
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now()
      expect(await broken({ ...draft, itemIds: ids })).toEqual([])
      times.push(performance.now() - start)
    }
    const median = times.sort((a, b) => a - b)[3] ?? 0
    console.info(`1,000 items: ${times.map((one) => one.toFixed(0)).join(', ')} ms`)
    expect(median).toBeLessThan(200)
  })
})
