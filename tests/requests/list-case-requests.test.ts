import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listCaseRequests } from '#server/requests/list-case-requests.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import { aDraft, aSent, aWorld, records, refuses, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('listCaseRequests', () => {
  test('lists what was sent from the case to everybody on it, and drafts to their author', async () => {
    const { caseId } = await aCase(world.author)
    const sent = await aSent(world, { caseId })
    const draft = await aDraft(world, { caseId })
    await aSent(world)
    const idsOf = async (person: typeof world.author) =>
      (await execute(listCaseRequests, { caseId }, person)).requests.map((row) => row.id)
    expect(await idsOf(world.author)).toEqual([draft.requestId, sent.requestId])
    expect(await idsOf(world.secondManager)).toEqual([sent.requestId])
    const first = await execute(listCaseRequests, { caseId, limit: 1 }, world.author)
    const second = await execute(listCaseRequests, { caseId, cursor: first.next ?? '' }, world.author)
    expect(second).toMatchObject({ requests: [{ id: sent.requestId }], next: null, mayWrite: true })
  })

  test('is invisible to another agency, also to the one that was asked', async () => {
    const { caseId } = await aCase(world.author)
    await aSent(world, { caseId })
    for (const person of [world.outsider, world.desk, world.colleague])
      await refuses(world, listCaseRequests, { caseId }, person, 'not-found')
  })

  test('refuses an auditor and records it', async () => {
    const { caseId } = await aCase(world.author)
    await refuses(world, listCaseRequests, { caseId }, world.auditor, 'not-found')
  })

  test('offers no writing in a closed case', async () => {
    const { caseId } = await aCase(world.author)
    await db.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update cases set state = 'closed' where id = ${caseId}`
    })
    expect(await execute(listCaseRequests, { caseId }, world.author)).toMatchObject({ mayWrite: false })
  })

  test('writes exactly this audit row', async () => {
    const { caseId } = await aCase(world.author)
    const row = { officer_id: world.author.officerId, case_id: caseId, facts: { shown: 0 } }
    await records(world, 'requests.listed', () => execute(listCaseRequests, { caseId }, world.author), row)
  })
})
