import { beforeAll, describe, expect, test } from 'vitest'
import { addCustodyEvent } from '#server/evidence/add-custody-event.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows } from '#tests/support/makers.ts'
import { anExhibit, aStore, aWorld, released, type World } from './world.ts'

const db = useDatabase()
aStore()
let w: World
beforeAll(async () => {
  w = await aWorld(db.admin())
})
const ago = (ms: number) => new Date(clock.now().getTime() - ms).toISOString()
const sealed = (itemId: string, kind: 'seal' | 'examine' | 'destroy' = 'seal') => ({
  itemId,
  kind,
  occurredAt: ago(minutes(1)),
  place: 'Laredo',
})

describe('addCustodyEvent', () => {
  test('adds a station in the order of what happened', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await execute(addCustodyEvent, { ...sealed(itemId), occurredAt: ago(minutes(90)) }, w.officer)
    const { custody } = await execute(getEvidence, { itemId }, w.officer)
    expect(custody.map((event) => event.kind)).toEqual(['seal', 'collect'])
  })

  test('is invisible to another agency; a receiver adds what it did with its copy, and no more', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await expect(execute(addCustodyEvent, sealed(itemId), w.foreigner)).rejects.toMatchObject({
      code: 'not-found',
    })
    await released(db.admin(), w, itemId)
    await execute(addCustodyEvent, sealed(itemId, 'examine'), w.foreigner)
    await expect(execute(addCustodyEvent, sealed(itemId), w.foreigner)).rejects.toMatchObject({
      reason: 'not-originator',
    })
  })

  test('refuses the auditor and records it', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await expect(execute(addCustodyEvent, sealed(itemId), w.auditor)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await auditRows(db.admin(), 'evidence.addCustodyEvent.denied')).toContainEqual(
      expect.objectContaining({ officer_id: w.auditor.officerId, reason: 'not-found' }),
    )
  })

  test('refuses the future, and anything after destruction', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await expect(
      execute(addCustodyEvent, { ...sealed(itemId), occurredAt: ago(-minutes(5)) }, w.officer),
    ).rejects.toMatchObject({ issues: [{ path: 'occurredAt', key: 'future' }] })
    await execute(addCustodyEvent, sealed(itemId, 'destroy'), w.officer)
    await expect(execute(addCustodyEvent, sealed(itemId), w.officer)).rejects.toMatchObject({
      code: 'precondition',
      reason: 'item-destroyed',
    })
  })

  test('writes exactly this audit row; what was noted cannot be changed', async () => {
    const { itemId, exhibitNumber } = await anExhibit(w.officer, w.caseId)
    const before = (await auditRows(db.admin(), 'evidence.custody-added')).length
    await execute(addCustodyEvent, sealed(itemId), w.officer)
    const rows = (await auditRows(db.admin(), 'evidence.custody-added')).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      case_id: w.caseId,
      subject_id: itemId,
      facts: { exhibit: exhibitNumber, kind: 'seal' },
    })
    await expect(db.admin()`update custody_events set note = 'x' where item_id = ${itemId}`).rejects.toThrow(
      'append-only',
    )
  })
})
