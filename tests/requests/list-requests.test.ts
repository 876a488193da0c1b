import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clock, days, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { listRequests } from '#server/requests/list-requests.ts'
import { useDatabase } from '#tests/support/database.ts'
import type { Person } from '#tests/support/makers.ts'
import {
  aDraft,
  anAcknowledged,
  anAwaiting,
  aRefused,
  aSent,
  aWorld,
  records,
  refuses,
  type World,
} from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

type Input = NonNullable<(typeof listRequests)['types']>['input']
const idsOf = async (person: Person, input: Input) =>
  (await execute(listRequests, input, person)).requests.map((row) => row.id)
afterEach(() => clock.reset())

describe('listRequests', () => {
  test('lists each request once, newest activity first, with its filters', async () => {
    const draft = await aDraft(world, {}, world.manager)
    const mine = await anAwaiting(world, {}, world.manager)
    const sent = await aSent(world, { subject: 'Véhicule volé à Nogales' })
    const urgent = await aSent(world, { urgency: 'urgent_direct', urgencyReason: 'Tonight.' })
    const refused = await aRefused(world)
    const all = [refused, urgent, sent, mine, draft].map((one) => one.requestId)
    expect(await idsOf(world.manager, { box: 'out' })).toEqual(all)
    expect(await idsOf(world.manager, {})).toEqual(all)
    expect(await idsOf(world.desk, { box: 'in' })).toEqual(all.slice(0, 3))
    expect(await idsOf(world.desk, { box: 'in', state: 'sent' })).toEqual(all.slice(1, 3))
    expect(await idsOf(world.desk, { box: 'in', urgency: 'urgent_direct' })).toEqual([urgent.requestId])
    expect(await idsOf(world.desk, { box: 'in', query: 'vehicule' })).toEqual([sent.requestId])
    expect(await idsOf(world.desk, { box: 'in', agencyId: world.third.id })).toEqual([])
    expect(await idsOf(world.desk, { box: 'in', agencyId: world.asking.id })).toHaveLength(3)
    expect(await idsOf(world.desk, { box: 'in', sort: 'due' })).toEqual(
      [urgent, sent].map((one) => one.requestId),
    )
    clock.advance(hours(9))
    expect(await idsOf(world.desk, { box: 'in', overdue: true })).toEqual([urgent.requestId])
    clock.advance(days(8))
    expect(await idsOf(world.desk, { box: 'in', overdue: true })).toHaveLength(2)
  })

  test.each(['activity', 'due'] as const)('pages by %s without gap or repetition', async (sort) => {
    for (let n = 0; n < 5; n++) await anAcknowledged(world)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await execute(listRequests, { box: 'in', sort, limit: 2, cursor }, world.desk)
      seen.push(...page.requests.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(await idsOf(world.desk, { box: 'in', sort, limit: 100 }))
  })

  test('is invisible to another agency', async () => {
    expect(await idsOf(world.outsider, { box: 'in' })).toEqual([])
    expect(await idsOf(world.outsider, { box: 'out', query: 'container' })).toEqual([])
    expect(await idsOf(world.colleague, { box: 'out' })).toEqual([])
  })

  test('refuses an auditor and records it', () =>
    refuses(world, listRequests, {}, world.auditor, 'no-case-role'))

  test('refuses a state that does not exist', () => {
    const unknown: string = 'lost'
    return expect(execute(listRequests, { state: unknown as 'sent' }, world.desk)).rejects.toMatchObject({
      issues: [{ path: 'state', key: 'choice' }],
    })
  })

  test('writes exactly this audit row', () =>
    records(world, 'requests.listed', () => execute(listRequests, { query: 'words' }, world.author), {
      officer_id: world.author.officerId,
      facts: { box: 'both', query: 'yes', shown: 0 },
    }))
})
