import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { listOptions } from '#server/requests/list-options.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase } from '#tests/support/makers.ts'
import { anExhibit, aWorld, records, refuses, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})

describe('listOptions', () => {
  test('offers partners, colleagues, own cases and own exhibits', async () => {
    const { caseId } = await aCase(world.author)
    const exhibit = await anExhibit(db.admin(), caseId, world.author)
    await anExhibit(db.admin(), caseId, world.officer)
    const found = await execute(listOptions, {}, world.author)
    expect(found.agencies.map((one) => one.id)).toEqual(expect.arrayContaining([world.answering.id]))
    expect(found.agencies.map((one) => one.id)).not.toContain(world.asking.id)
    expect(found.officers).toHaveLength(4)
    expect(found.cases).toMatchObject([{ id: caseId }])
    expect(found.evidence).toMatchObject([{ itemId: exhibit }])
  })

  test('is invisible to another agency', async () => {
    expect(await execute(listOptions, {}, world.outsider)).toMatchObject({ cases: [], evidence: [] })
  })

  test('refuses an auditor and records it', () =>
    refuses(world, listOptions, {}, world.auditor, 'no-case-role'))

  test('leaves out closed cases and disabled agencies', async () => {
    const { caseId } = await aCase(world.colleague)
    await db.admin().begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update cases set state = 'closed' where id = ${caseId}`
      await tx`update agencies set status = 'disabled' where id = ${world.third.id}`
    })
    const found = await execute(listOptions, {}, world.colleague)
    expect(found.cases).toEqual([])
    expect(found.agencies.map((one) => one.id)).not.toContain(world.third.id)
  })

  test('writes exactly this audit row', () =>
    records(world, 'requests.prepared', () => execute(listOptions, {}, world.colleague), {
      officer_id: world.colleague.officerId,
      facts: { cases: 0, evidence: 0 },
    }))
})
