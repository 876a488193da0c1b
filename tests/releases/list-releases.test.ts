import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listReleases } from '#server/releases/list-releases.ts'
import { aNote, anApproved, anAwaiting, ask, oneOff, records, refuses, theWorld } from './world.ts'

const world = theWorld()
type Input = Parameters<typeof execute<NonNullable<(typeof listReleases)['types']>['input'], unknown>>[1]
const ids = async (input: Input, by = world().manager) =>
  (await execute(listReleases, input, by)).releases.map((row) => row.id)

describe('listReleases', () => {
  test('shows what was given and what was got, filtered', async () => {
    const approved = await anApproved(world())
    const waiting = await anAwaiting(world())
    expect(await ids({})).toEqual([waiting.releaseId, approved.releaseId])
    expect(await ids({ state: 'awaiting' })).toEqual([waiting.releaseId])
    expect(await ids({ kind: 'standing' })).toEqual([])
    expect(await ids({ caseId: approved.caseId })).toEqual([approved.releaseId])
    expect(await ids({ box: 'received' })).toEqual([])
    expect(await ids({ box: 'received' }, world().partnerManager)).toEqual([approved.releaseId])
    expect(await ids({ box: 'sent' }, world().partnerManager)).toEqual([])
  })

  test('is invisible to another agency, and to officers who are not on the case', async () => {
    await anApproved(world())
    expect(await ids({ box: 'received' }, world().outsider)).toEqual([])
    const { caseId } = await anApproved(world())
    expect(await ids({ caseId }, world().reader)).toHaveLength(1)
    expect(await ids({ caseId }, world().outsider)).toEqual([])
  })

  test('refuses an auditor and records it', async () => {
    await refuses(world(), listReleases, {}, world().auditor, 'no-case-role')
  })

  test('pages without loss or repetition', async () => {
    const caseId = await world().sharedCase()
    const made: string[] = []
    for (let i = 0; i < 5; i++)
      made.unshift(await ask(oneOff(world(), caseId, [await aNote(world(), caseId)]), world().officer))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await execute(listReleases, { caseId, limit: 2, cursor }, world().manager)
      seen.push(...page.releases.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(made)
  })

  test('writes exactly this audit row', async () => {
    const { caseId } = await anApproved(world())
    await records(world(), 'releases.listed', () => ids({ caseId }), {
      case_id: caseId,
      facts: { box: 'sent', shown: 1 },
    })
  })
})
