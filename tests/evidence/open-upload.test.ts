import { beforeAll, describe, expect, test } from 'vitest'
import { abandonUpload } from '#server/evidence/abandon-upload.ts'
import { authorizeUpload } from '#server/evidence/authorize-upload.ts'
import { finishUpload } from '#server/evidence/finish-upload.ts'
import { openUpload } from '#server/evidence/open-upload.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { localStore, store } from '#server/kernel/storage.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, auditRows, unrecorded } from '#tests/support/makers.ts'
import { anExhibit, anUpload, aStore, aWorld, type World } from './world.ts'

const db = useDatabase()
const dir = aStore()
let w: World
beforeAll(async () => {
  w = await aWorld(db.admin())
})
const fields = () => ({ caseId: w.caseId, fileName: 'a.bin', sizeBytes: 3 })

describe('openUpload', () => {
  test('opens an upload that only its officer sees, and writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'evidence.upload-opened')).length
    const { uploadId } = await execute(openUpload, fields(), w.officer)
    expect((await auditRows(db.admin(), 'evidence.upload-opened')).slice(before)).toMatchObject([
      { case_id: w.caseId, subject_id: uploadId, facts: { bytes: 3 } },
    ])
    expect(await execute(authorizeUpload, { uploadId }, w.officer)).toMatchObject({ offset: 0, sizeBytes: 3 })
    for (const person of [w.manager, w.foreigner])
      for (const tried of [
        () => execute(authorizeUpload, { uploadId }, person),
        () => execute(finishUpload, { uploadId }, person),
        () => execute(abandonUpload, { uploadId }, person),
      ])
        await expect(tried()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('refuses the auditor and records it; refuses a closed case and a name without content', async () => {
    await expect(execute(openUpload, fields(), w.auditor)).rejects.toMatchObject({ code: 'not-found' })
    expect(await auditRows(db.admin(), 'evidence.openUpload.denied')).toHaveLength(1)
    await expect(
      execute(openUpload, { ...fields(), fileName: '\u202e\u0007' }, w.officer),
    ).rejects.toMatchObject({ issues: [{ path: 'fileName' }] })
    const { caseId } = await aCase(w.officer)
    await unrecorded(db.admin(), (tx) => tx`update cases set state = 'closed' where id = ${caseId}`)
    await expect(execute(openUpload, { ...fields(), caseId }, w.officer)).rejects.toMatchObject({
      reason: 'case-closed',
    })
  })
})

describe('an upload', () => {
  test('cannot be finished before it is whole, nor twice, nor given up once attached', async () => {
    const { uploadId } = await execute(openUpload, fields(), w.officer)
    await expect(execute(finishUpload, { uploadId }, w.officer)).rejects.toMatchObject({
      reason: 'upload-incomplete',
    })
    const whole = await anUpload(w.officer, w.caseId, Buffer.from('abc'))
    await expect(execute(finishUpload, { uploadId: whole.uploadId }, w.officer)).rejects.toMatchObject({
      reason: 'state-changed',
    })
    await anExhibit(w.officer, w.caseId)
    const [attached] = await db.admin()<
      { id: string }[]
    >`select id from uploads where state = 'attached' limit 1`
    await expect(execute(abandonUpload, { uploadId: attached?.id ?? '' }, w.officer)).rejects.toMatchObject({
      reason: 'state-changed',
    })
  })

  test('lapses after seven days, and its bytes are swept', async () => {
    const { uploadId } = await execute(openUpload, fields(), w.officer)
    clock.advance(days(8))
    await expect(execute(authorizeUpload, { uploadId }, w.officer)).rejects.toMatchObject({
      reason: 'upload-expired',
    })
    clock.reset()
    expect(await localStore(dir).sweep(new Date(Date.now() - days(7)))).toBe(0)
    expect(await localStore(dir).sweep(new Date(Date.now() + 1000))).toBeGreaterThan(0)
    expect(await localStore(dir).staged(uploadId)).toBeNull()
  })

  test('never reaches outside of the store', async () => {
    await expect(store().begin('../../etc/passwd', 1)).rejects.toMatchObject({ code: 'invalid' })
    const outside = { uploadId: '../../../etc/passwd', sha256: '../../etc/passwd', sizeBytes: 1 }
    await expect(store().open(outside).toArray()).rejects.toMatchObject({ code: 'invalid' })
  })
})
