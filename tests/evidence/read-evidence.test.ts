import { beforeAll, describe, expect, test } from 'vitest'
import { downloadEvidence } from '#server/evidence/download-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { keepReading } from '#server/evidence/keep-reading.ts'
import { previewEvidence } from '#server/evidence/preview-evidence.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { auditRows, type Person } from '#tests/support/makers.ts'
import { anExhibit, aStore, aWorld, released, type World } from './world.ts'

const db = useDatabase()
aStore()
let w: World
beforeAll(async () => {
  w = await aWorld(db.admin())
})

const reason = 'preparing interview'
const reads = [
  ['get', 'evidence.viewed', (itemId: string, by: Person) => execute(getEvidence, { itemId }, by)],
  [
    'download',
    'evidence.downloaded',
    (itemId: string, by: Person) => execute(downloadEvidence, { itemId, reason }, by),
  ],
  ['preview', 'evidence.previewed', (itemId: string, by: Person) => execute(previewEvidence, { itemId }, by)],
  ['keepReading', null, (itemId: string, by: Person) => execute(keepReading, { itemId }, by)],
] as const

describe.each(reads)('%s', (name, action, read) => {
  test('answers the originator’s officers, and another agency while a release covers the exhibit', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await read(itemId, w.manager)
    await expect(read(itemId, w.foreigner)).rejects.toMatchObject({ code: 'not-found' })
    const release = await released(db.admin(), w, itemId)
    await read(itemId, w.foreigner)
    await release.revoke()
    await expect(read(itemId, w.foreigner)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('refuses the auditor and records it', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await expect(read(itemId, w.auditor)).rejects.toMatchObject({ code: 'not-found' })
    expect((await auditRows(db.admin(), `evidence.${name}.denied`)).at(-1)).toMatchObject({
      officer_id: w.auditor.officerId,
      reason: 'not-found',
    })
  })

  test('writes exactly this audit row', async () => {
    const { itemId, exhibitNumber } = await anExhibit(w.officer, w.caseId)
    const before = (await auditRows(db.admin())).length
    await read(itemId, w.manager)
    const rows = (await auditRows(db.admin())).slice(before)
    if (action === null) expect(rows).toEqual([])
    else
      expect(rows).toMatchObject([
        {
          action,
          outcome: 'done',
          reason: name === 'download' ? reason : '',
          officer_id: w.manager.officerId,
          case_id: w.caseId,
          subject_id: itemId,
          facts: { exhibit: exhibitNumber },
        },
      ])
  })
})
