import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { getExhibit } from '#server/exhibits/get-exhibit.ts'
import { listExhibits } from '#server/exhibits/list-exhibits.ts'
import { recordExhibit } from '#server/exhibits/record-exhibit.ts'
import { clock, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { theWorld } from '#tests/releases/world.ts'
import { auditRows } from '#tests/support/makers.ts'
import { ago, anExhibit, exhibitFields, letSee } from './world.ts'

const world = theWorld()
const spki = Buffer.from('302a300506032b6570032100', 'hex')

describe('recordExhibit', () => {
  test('takes it in with a first event whose signature anybody can check against the published key', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const exhibitId = await anExhibit(w.officer, caseId)
    const found = await execute(getExhibit, { exhibitId }, w.officer)
    expect(found).toMatchObject({
      quantity: '96.400',
      placeCode: 'CAWND',
      placeName: 'Windsor, Canada',
      custody: { state: 'held', agencyId: w.home.id, sealNumbers: ['CA-4471'], length: 1 },
      may: { addStation: true, offer: true },
    })
    const [first] = found.chain
    expect(first?.event).toMatchObject({
      kind: 'seize',
      seq: 1,
      previous: '0'.repeat(64),
      seals: ['CA-4471'],
    })
    const [key] = await w.admin<{ public_key: string; fingerprint: string }[]>`
      select public_key, fingerprint from officer_keys where officer_id = ${w.officer.officerId}`
    const open = createPublicKey({
      key: Buffer.concat([spki, Buffer.from(key?.public_key ?? '', 'base64')]),
      format: 'der',
      type: 'spki',
    })
    const signature = Buffer.from(first?.signature ?? '', 'base64')
    expect(verify(null, Buffer.from(first?.signedText ?? ''), open, signature)).toBe(true)
    expect(verify(null, Buffer.from(`${first?.signedText} `), open, signature)).toBe(false)
    const recorded = await auditRows(w.admin, 'exhibits.recorded')
    expect(recorded.at(-1)).toMatchObject({ facts: { key: key?.fingerprint, event: first?.hash } })
    // The key is made once and its fingerprint stands in the log from then on.
    expect(
      recorded.filter((row) => row.facts.madeKey === true && row.officer_id === w.officer.officerId),
    ).toHaveLength(1)
    // Sealed at rest: the seed is nowhere in the row.
    const [kept] = await w.admin<{ size: number }[]>`
      select length(sealed) as size from officer_key_secrets where officer_id = ${w.officer.officerId}`
    expect(kept?.size).toBe(12 + 16 + 32)
  })

  test('is invisible to another agency until a release covers it, and found by seal and number then', async () => {
    const w = world()
    const caseId = await w.sharedCase()
    const exhibitId = await anExhibit(w.officer, caseId, { sealNumbers: ['ZX-9001'] })
    await expect(execute(getExhibit, { exhibitId }, w.partnerOfficer)).rejects.toMatchObject({
      code: 'not-found',
    })
    const seen = async (query: string) =>
      (await execute(listExhibits, { query }, w.partnerOfficer)).exhibits.map((row) => row.exhibitId)
    expect(await seen('zx-9001')).toEqual([])
    await letSee(w, caseId, [exhibitId])
    expect(await seen('zx-9001')).toEqual([exhibitId])
    expect((await execute(listExhibits, { caseId, query: '%' }, w.partnerOfficer)).exhibits).toEqual([])
    const found = await execute(getExhibit, { exhibitId }, w.partnerOfficer)
    expect(found.may).toMatchObject({
      addStation: false,
      offer: false,
      addFile: false,
      declare: false,
      hold: true,
    })
  })

  test('refuses a reader and records it', async () => {
    const w = world()
    const caseId = await w.ownCase()
    await expect(execute(recordExhibit, exhibitFields(caseId), w.reader)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs-contribute',
    })
    expect(await auditRows(w.admin, 'exhibits.record.denied')).toContainEqual(
      expect.objectContaining({ officer_id: w.reader.officerId, case_id: caseId }),
    )
  })

  test('refuses a closed case, the future, and a number that the agency has on the case', async () => {
    const w = world()
    const caseId = await w.sharedCase()
    const fields = exhibitFields(caseId)
    const later = new Date(clock.now().getTime() + hours(1)).toISOString()
    await expect(execute(recordExhibit, { ...fields, seizedAt: later }, w.officer)).rejects.toMatchObject({
      issues: [{ path: 'seizedAt', key: 'future' }],
    })
    await execute(recordExhibit, fields, w.officer)
    await expect(execute(recordExhibit, fields, w.officer)).rejects.toMatchObject({
      reason: 'exhibit-number-taken',
    })
    // Another agency numbers its own and learns nothing from it.
    await execute(recordExhibit, fields, w.partnerOfficer)
    await w.close(caseId)
    await expect(execute(recordExhibit, exhibitFields(caseId), w.officer)).rejects.toMatchObject({
      reason: 'case-closed',
    })
  })

  test('two people with the same number at the same moment: one exhibit, one refusal, nothing half saved', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const fields = exhibitFields(caseId)
    const answers = await Promise.allSettled([
      execute(recordExhibit, fields, w.officer),
      execute(recordExhibit, fields, w.manager),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({
      reason: { reason: 'exhibit-number-taken' },
    })
    const [left] = await w.admin<{ items: number; exhibits: number; links: number }[]>`
      select (select count(*)::int from items where case_id = ${caseId} and kind = 'exhibit') as items,
        (select count(*)::int from exhibits where case_id = ${caseId}) as exhibits,
        (select count(*)::int from custody_links l join exhibits e on e.item_id = l.exhibit_id where e.case_id = ${caseId}) as links`
    expect(left).toEqual({ items: 1, exhibits: 1, links: 1 })
  })

  test('writes exactly this audit row', async () => {
    const w = world()
    const caseId = await w.ownCase()
    const before = (await auditRows(w.admin, 'exhibits.recorded')).length
    const exhibitId = await anExhibit(w.officer, caseId, { exhibitNumber: 'AUD-1', seizedAt: ago(1000) })
    const rows = (await auditRows(w.admin, 'exhibits.recorded')).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      case_id: caseId,
      subject_id: exhibitId,
      facts: { exhibit: 'AUD-1', mark: 'protected_a', kind: 'seize', madeKey: false },
    })
  })
})
