import { beforeAll, describe, expect, test } from 'vitest'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { listMine } from '#server/evidence/list-mine.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, auditRows } from '#tests/support/makers.ts'
import { anExhibit, aStore, aWorld, released, type World } from './world.ts'

const db = useDatabase()
aStore()
let w: World
beforeAll(async () => {
  w = await aWorld(db.admin())
})

describe('listEvidence and listMine', () => {
  test('list in pages, newest first, and suggest the next number of the agency', async () => {
    const { caseId } = await aCase(w.officer)
    for (const serial of [1, 2, 7])
      await anExhibit(w.officer, caseId, undefined, { exhibitNumber: `${w.home.code}-${serial}` })
    const first = await execute(listEvidence, { caseId, limit: 2 }, w.officer)
    const second = await execute(listEvidence, { caseId, limit: 2, cursor: first.next ?? '' }, w.officer)
    expect([...first.evidence, ...second.evidence].map((row) => row.exhibitNumber)).toEqual(
      [7, 2, 1].map((serial) => `${w.home.code}-${serial}`),
    )
    expect(second.next).toBeNull()
    expect(first).toMatchObject({ nextExhibit: `${w.home.code}-8`, mayAttach: true })
    const mine = await execute(listMine, { limit: 3 }, w.officer)
    expect(mine.evidence[0]).toMatchObject({ exhibitNumber: `${w.home.code}-7`, caseId })
  })

  test('another agency sees nothing of it until a release covers it, and nothing after', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    const seen = async () => [
      (await execute(listEvidence, { caseId: w.caseId }, w.foreigner)).evidence.map((row) => row.itemId),
      (await execute(listMine, {}, w.foreigner)).evidence.map((row) => row.itemId),
    ]
    expect(await seen()).toEqual([[], []])
    expect(await execute(listEvidence, { caseId: w.caseId }, w.foreigner)).toMatchObject({
      nextExhibit: `${w.other.code}-1`,
    })
    const release = await released(db.admin(), w, itemId)
    expect(await seen()).toEqual([[itemId], [itemId]])
    const own = await execute(listEvidence, { caseId: w.caseId }, w.officer)
    expect(own.evidence.find((row) => row.itemId === itemId)?.visibleTo).toEqual([w.other.code])
    await release.revoke()
    expect(await seen()).toEqual([[], []])
  })

  test('refuse the auditor and record it', async () => {
    await expect(execute(listEvidence, { caseId: w.caseId }, w.auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(execute(listMine, {}, w.auditor)).rejects.toMatchObject({ reason: 'no-case-role' })
    expect(await auditRows(db.admin(), 'evidence.listMine.denied')).toHaveLength(1)
  })

  test('write exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'evidence.listed')).length
    await execute(listEvidence, { caseId: w.caseId, limit: 1 }, w.officer)
    const rows = (await auditRows(db.admin(), 'evidence.listed')).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ case_id: w.caseId, officer_id: w.officer.officerId, facts: { shown: 1 } })
  })
})
