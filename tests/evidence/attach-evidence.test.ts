import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { attachEvidence } from '#server/evidence/attach-evidence.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { listEvidence } from '#server/evidence/list-evidence.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anOfficer, auditRows, unrecorded } from '#tests/support/makers.ts'
import { anExhibit, anUpload, aStore, aWorld, exhibitFields, sha256, type World } from './world.ts'

const db = useDatabase()
const dir = aStore()
let w: World
beforeAll(async () => {
  w = await aWorld(db.admin())
})
const bytes = Buffer.from('Seal number 4471, cut.\n')
const fileOf = (uploadId: string) => join(dir, 'sealed', uploadId.slice(0, 5), uploadId)
const fields = (uploadId: string, exhibitNumber: string, hash = sha256(bytes)) => ({
  ...exhibitFields,
  uploadId,
  exhibitNumber,
  sha256: hash,
})

describe('attachEvidence', () => {
  test('attaches: a receipt, the bytes sealed and read-only, the first station of custody', async () => {
    const { uploadId } = await anUpload(w.officer, w.caseId, bytes)
    const receipt = await execute(attachEvidence, { ...fields(uploadId, 'A-1'), custody: 'seize' }, w.officer)
    expect(receipt).toMatchObject({ sha256: sha256(bytes), sizeBytes: bytes.length, exhibitNumber: 'A-1' })
    expect(statSync(fileOf(uploadId)).mode & 0o777).toBe(0o400)
    const seen = await execute(getEvidence, { itemId: receipt.itemId }, w.manager)
    expect(seen.custody).toMatchObject([{ kind: 'seize' }])
    expect(existsSync(join(dir, 'staging', uploadId))).toBe(false)
    await expect(execute(attachEvidence, fields(uploadId, 'A-2'), w.officer)).rejects.toMatchObject({
      reason: 'state-changed',
      facts: { state: 'attached' },
    })
  })

  test('keeps equal bytes twice, each under its own key, so that nothing on the disk tells that they are equal', async () => {
    const one = await anUpload(w.officer, w.caseId, bytes)
    const two = await anUpload(w.officer, w.caseId, bytes)
    for (const [{ uploadId }, number] of [
      [one, 'E-1'],
      [two, 'E-2'],
    ] as const)
      expect(await execute(attachEvidence, fields(uploadId, number), w.officer)).toMatchObject({
        sha256: sha256(bytes),
      })
    const [a, b] = [readFileSync(fileOf(one.uploadId)), readFileSync(fileOf(two.uploadId))]
    expect(a.equals(b)).toBe(false)
    expect(Buffer.concat([a, b]).includes(bytes.subarray(0, 8))).toBe(false)
  })

  test('attaches nothing when the hashes differ', async () => {
    const { uploadId } = await anUpload(w.officer, w.caseId, Buffer.from('changed on the way'))
    await expect(execute(attachEvidence, fields(uploadId, 'D-1'), w.officer)).rejects.toMatchObject({
      code: 'precondition',
      reason: 'hash-differs',
    })
    const { evidence } = await execute(listEvidence, { caseId: w.caseId }, w.officer)
    expect(evidence.map((row) => row.exhibitNumber)).not.toContain('D-1')
    expect(existsSync(fileOf(uploadId))).toBe(false)
  })

  test('is invisible to another agency on the same case, and its upload to everybody else', async () => {
    const { itemId } = await anExhibit(w.officer, w.caseId)
    await expect(execute(getEvidence, { itemId }, w.foreigner)).rejects.toMatchObject({ code: 'not-found' })
    const { uploadId } = await anUpload(w.officer, w.caseId, bytes)
    for (const person of [w.foreigner, w.manager])
      await expect(execute(attachEvidence, fields(uploadId, 'F-1'), person)).rejects.toMatchObject({
        code: 'not-found',
      })
  })

  test('refuses an officer who may not contribute any more, and records it', async () => {
    const reader = await anOfficer(db.admin(), w.home)
    const assign = (verbs: string[]) =>
      unrecorded(
        db.admin(),
        (tx) => tx`update case_assignments set verbs = ${verbs} where officer_id = ${reader.officerId}`,
      )
    const admin = db.admin()
    await unrecorded(admin, async (tx) => {
      await tx`insert into case_assignments (case_id, agency_id, officer_id, verbs, assigned_by)
        values (${w.caseId}, ${w.home.id}, ${reader.officerId}, '{read,contribute}', ${w.officer.officerId})`
      await tx`insert into case_readers (reader_id, case_id, agency_id, last_activity_at) values (${reader.officerId}, ${w.caseId}, ${w.home.id}, now())`
    })
    const { uploadId } = await anUpload(reader, w.caseId, bytes)
    await assign(['read'])
    await expect(execute(attachEvidence, fields(uploadId, 'R-1'), reader)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs-contribute',
    })
    expect((await auditRows(admin, 'evidence.attach.denied')).at(-1)).toMatchObject({
      reason: 'needs-contribute',
      officer_id: reader.officerId,
    })
  })

  test('refuses a closed case, a taken number, and an upload that has lapsed', async () => {
    const { caseId } = await aCase(w.officer)
    await anExhibit(w.officer, caseId, bytes, { exhibitNumber: 'T-1' })
    const { uploadId } = await anUpload(w.officer, caseId, bytes)
    await expect(execute(attachEvidence, fields(uploadId, 'T-1'), w.officer)).rejects.toMatchObject({
      reason: 'exhibit-number-taken',
    })
    await unrecorded(db.admin(), (tx) => tx`update cases set state = 'closed' where id = ${caseId}`)
    await expect(execute(attachEvidence, fields(uploadId, 'T-2'), w.officer)).rejects.toMatchObject({
      reason: 'case-closed',
    })
    await unrecorded(db.admin(), (tx) => tx`update cases set state = 'open' where id = ${caseId}`)
    clock.advance(days(8))
    await expect(execute(attachEvidence, fields(uploadId, 'T-2'), w.officer)).rejects.toMatchObject({
      reason: 'upload-expired',
    })
    clock.reset()
    expect((await execute(attachEvidence, fields(uploadId, 'T-2'), w.officer)).exhibitNumber).toBe('T-2')
  })

  test('writes exactly this audit row', async () => {
    const before = (await auditRows(db.admin(), 'evidence.attached')).length
    const receipt = await anExhibit(w.officer, w.caseId, bytes, { exhibitNumber: 'L-1' })
    const rows = (await auditRows(db.admin(), 'evidence.attached')).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      outcome: 'done',
      officer_id: w.officer.officerId,
      case_id: w.caseId,
      subject_id: receipt.itemId,
      facts: {
        exhibit: 'L-1',
        sha256: sha256(bytes),
        bytes: bytes.length,
        type: 'text/plain',
        mark: 'protected_a',
      },
    })
  })
})
