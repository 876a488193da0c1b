import { describe, expect, test } from 'vitest'
import { delegate } from '#server/delegations/delegate.ts'
import { endDelegation } from '#server/delegations/end-delegation.ts'
import { listDelegations } from '#server/delegations/list-delegations.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { answerCondition } from '#server/releases/answer-condition.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { getApprovalRules } from '#server/releases/get-approval-rules.ts'
import { getRelease } from '#server/releases/get-release.ts'
import { setApprovalRules } from '#server/releases/set-approval-rules.ts'
import { setCondition } from '#server/releases/set-condition.ts'
import { anOfficer, type Person, unrecorded } from '#tests/support/makers.ts'
import { aNote, approve, ask, notesOf, oneOff, records, refuses, theWorld } from './world.ts'

const world = theWorld()
const rules = (secondFrom: 'protected_a' | 'protected_b' | null) =>
  execute(setApprovalRules, { secondFrom, secondForPersonal: true }, world().manager)

async function aHighOne(by: Person = world().officer) {
  await rules('protected_b')
  const caseId = await world().sharedCase()
  const low = await aNote(world(), caseId)
  const high = await aNote(world(), caseId, 'Source', 'protected_b')
  return { caseId, low, high, releaseId: await ask(oneOff(world(), caseId, [low, high]), by) }
}
const away = (deputy: Person, from = -1, until = 1) => ({
  deputyId: deputy.officerId,
  startsAt: new Date(clock.now().getTime() + days(from)).toISOString(),
  endsAt: new Date(clock.now().getTime() + days(until)).toISOString(),
  reason: 'On leave',
})

describe('a second manager', () => {
  test('is needed from the agency’s mark on; nothing crosses before', async () => {
    const { caseId, low, high, releaseId } = await aHighOne()
    expect(await approve(releaseId, world().manager)).toMatchObject({ awaitsSecond: true, items: 0 })
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    expect(await world().told(world().deputy, 'releases.second-needed', caseId)).toBe(1)
    const shown = await execute(getRelease, { releaseId }, world().manager)
    expect(shown.approvals).toMatchObject({ needed: 2, why: ['mark'] })
    expect(shown.may.approve).toBe(false)
    expect(await approve(releaseId, world().deputy)).toMatchObject({ awaitsSecond: false, items: 2 })
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([low, high].sort())
  })

  test('differs from the first', async () => {
    const { releaseId } = await aHighOne()
    await approve(releaseId, world().manager)
    await refuses(world(), approveRelease, { releaseId }, world().manager, 'same-approver')
    await refuses(world(), approveRelease, { releaseId }, world().outsider, 'not-found')
  })

  test('of two first approvals at once one stands, and the other is told', async () => {
    const { releaseId } = await aHighOne()
    const results = await Promise.allSettled([
      approve(releaseId, world().manager),
      approve(releaseId, world().deputy),
    ])
    const won = results.filter((one) => one.status === 'fulfilled')
    // The later one either came after (and was the second) or lost; never are both the first.
    if (won.length === 2) expect(won.map((one) => one.value.awaitsSecond).sort()).toEqual([false, true])
    else
      expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({
        code: 'conflict',
        reason: 'state-changed',
      })
  })

  test('is not needed once what is high is left out', async () => {
    const { caseId, low, high, releaseId } = await aHighOne()
    const made = await execute(approveRelease, { releaseId, exceptItemIds: [high] }, world().manager)
    expect(made).toMatchObject({ awaitsSecond: false, items: 1 })
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([low])
  })

  test('leaving out everything, or what is not named, is refused', async () => {
    const { caseId, low, high, releaseId } = await aHighOne()
    const other = await aNote(world(), caseId)
    for (const exceptItemIds of [[low, high], [other]])
      await refuses(world(), approveRelease, { releaseId, exceptItemIds }, world().manager, 'input')
  })

  test('the first approval writes exactly this audit row', async () => {
    const { caseId, releaseId } = await aHighOne()
    await records(world(), 'releases.first-approved', () => approve(releaseId, world().manager), {
      case_id: caseId,
      subject_id: releaseId,
      officer_id: world().manager.officerId,
    })
  })

  test('the rule is the agency’s: managers set it, and without one the ceiling asks for two', async () => {
    await refuses(
      world(),
      setApprovalRules,
      { secondFrom: null, secondForPersonal: false },
      world().officer,
      'needs-manager',
    )
    await refuses(world(), getApprovalRules, {}, world().officer, 'needs-manager')
    await records(world(), 'releases.approval-rules-set', () => rules('protected_a'), {
      facts: { secondFrom: 'protected_a', secondForPersonal: true },
    })
    expect(await execute(getApprovalRules, {}, world().deputy)).toMatchObject({ secondFrom: 'protected_a' })
    await unrecorded(
      world().admin,
      (tx) => tx`delete from approval_rules where agency_id = ${world().home.id}`,
    )
    expect(await execute(getApprovalRules, {}, world().deputy)).toMatchObject({ secondFrom: 'protected_b' })
    const caseId = await world().sharedCase()
    const high = await aNote(world(), caseId, 'Source', 'protected_b')
    const releaseId = await ask(oneOff(world(), caseId, [high]), world().officer)
    expect(await approve(releaseId, world().manager)).toMatchObject({ awaitsSecond: true })
  })
})

describe('a condition', () => {
  const words = 'Approve if the source is left out.'

  test('holds the approval; accepted, the items are left out', async () => {
    const { caseId, low, high, releaseId } = await aHighOne()
    await execute(setCondition, { releaseId, itemIds: [high], words }, world().manager)
    await refuses(world(), approveRelease, { releaseId }, world().deputy, 'condition-open')
    await refuses(world(), setCondition, { releaseId, words }, world().deputy, 'condition-open')
    await refuses(world(), answerCondition, { releaseId, accept: true }, world().reader, 'not-requester')
    await refuses(world(), answerCondition, { releaseId, accept: true }, world().outsider, 'not-found')
    await refuses(world(), answerCondition, { releaseId, accept: true }, world().manager, 'not-requester')
    await execute(answerCondition, { releaseId, accept: true }, world().officer)
    expect(await approve(releaseId, world().manager)).toMatchObject({ awaitsSecond: false, items: 1 })
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([low])
  })

  test('declined, the managers decide about the whole', async () => {
    const { releaseId } = await aHighOne()
    await execute(setCondition, { releaseId, itemIds: [], words }, world().manager)
    await records(
      world(),
      'releases.condition-answered',
      () =>
        execute(answerCondition, { releaseId, accept: false, answer: 'The source agreed.' }, world().officer),
      { subject_id: releaseId, facts: expect.objectContaining({ accepted: false }) },
    )
    await refuses(world(), answerCondition, { releaseId, accept: true }, world().officer, 'state-changed')
    await approve(releaseId, world().manager)
    expect(await approve(releaseId, world().deputy)).toMatchObject({ items: 2 })
  })

  test('refuses officers and others, and writes exactly this audit row', async () => {
    const { releaseId } = await aHighOne()
    await refuses(world(), setCondition, { releaseId, words }, world().officer, 'needs-manager')
    await refuses(world(), setCondition, { releaseId, words }, world().outsider, 'not-found')
    await records(
      world(),
      'releases.condition-set',
      () => execute(setCondition, { releaseId, words }, world().manager),
      { subject_id: releaseId, owner_agency_id: world().home.id },
    )
  })
})

describe('delegate', () => {
  test('lets a deputy decide in the manager’s place, for those days only', async () => {
    const stand = await anOfficer(world().admin, world().home)
    await rules(null)
    const made = async () => {
      const caseId = await world().sharedCase()
      return ask(oneOff(world(), caseId, [await aNote(world(), caseId)]), world().officer)
    }
    const first = await made()
    await refuses(world(), approveRelease, { releaseId: first }, stand, 'not-found')
    await execute(delegate, away(stand), world().manager)
    await approve(first, stand)
    const late = await made()
    clock.advance(days(2))
    await refuses(world(), approveRelease, { releaseId: late }, stand, 'not-found')
    clock.reset()
    const { delegations } = await execute(listDelegations, {}, world().deputy)
    const running = delegations.find((one) => one.deputy.id === stand.officerId)
    expect(running).toMatchObject({ state: 'running', mayEnd: true })
    await execute(endDelegation, { delegationId: running?.id ?? '' }, world().manager)
    await refuses(world(), approveRelease, { releaseId: late }, stand, 'not-found')
  })

  test('a deputy is no second pair of eyes, and decides nothing that the manager asked for', async () => {
    const boss = await anOfficer(world().admin, world().home, ['manager'])
    const stand = await anOfficer(world().admin, world().home)
    await execute(delegate, away(stand), boss)
    const high = await aHighOne()
    await approve(high.releaseId, boss)
    await refuses(world(), approveRelease, { releaseId: high.releaseId }, stand, 'same-approver')
    const { releaseId } = await aHighOne(boss)
    await refuses(world(), approveRelease, { releaseId }, stand, 'four-eyes')
  })

  test('refuses who is no manager, a deputy, an unfit deputy and overlapping days', async () => {
    const boss = await anOfficer(world().admin, world().home, ['manager'])
    const stand = await anOfficer(world().admin, world().home)
    await refuses(world(), delegate, away(stand), world().officer, 'needs-manager')
    for (const unfit of [world().auditor, world().deputy, world().partnerOfficer])
      await refuses(world(), delegate, away(unfit), boss, 'input')
    await refuses(world(), delegate, away(stand, 2, 1), boss, 'input')
    await records(world(), 'delegations.delegated', () => execute(delegate, away(stand), boss), {
      officer_id: boss.officerId,
      subject_type: 'delegation',
    })
    await refuses(world(), delegate, away(stand), boss, 'overlaps')
    await refuses(world(), delegate, away(world().reader), stand, 'deputy-cannot-delegate')
    const { delegations } = await execute(listDelegations, {}, boss)
    const delegationId = delegations.find((one) => one.deputy.id === stand.officerId)?.id ?? ''
    await refuses(world(), endDelegation, { delegationId }, stand, 'not-deputy')
    await refuses(world(), endDelegation, { delegationId }, world().outsider, 'other-agency')
    await refuses(world(), listDelegations, {}, world().officer, 'needs-manager')
    await execute(endDelegation, { delegationId }, boss)
    await refuses(world(), endDelegation, { delegationId }, boss, 'state-changed')
  })
})
