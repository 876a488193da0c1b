import { describe, expect, test } from 'vitest'
import { acceptTransfer } from '#server/exhibits/accept-transfer.ts'
import { addStation } from '#server/exhibits/add-station.ts'
import { sha256Hex } from '#server/exhibits/canonical.ts'
import { declineTransfer } from '#server/exhibits/decline-transfer.ts'
import { getExhibit } from '#server/exhibits/get-exhibit.ts'
import { listCustody } from '#server/exhibits/list-custody.ts'
import { offerTransfer } from '#server/exhibits/offer-transfer.ts'
import { withdrawTransfer } from '#server/exhibits/withdraw-transfer.ts'
import { hours, minutes } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { aSession } from '#tests/exhibits/session.ts'
import { theWorld } from '#tests/releases/world.ts'
import { auditRows } from '#tests/support/makers.ts'
import { ago, anExhibit, handedOver, letSee, offered } from './world.ts'

const world = theWorld()
const aSeenExhibit = async () => {
  const w = world()
  const caseId = await w.sharedCase()
  const exhibitId = await anExhibit(w.officer, caseId)
  await letSee(w, caseId, [exhibitId])
  return { w, caseId, exhibitId }
}
const receipt = (transferId: string) => ({ transferId, receivedAt: ago(0), sealNumbers: ['CA-4471'] })

describe('offerTransfer and acceptTransfer', () => {
  test('custody moves with two signatures on one chain, and nothing is wrong with it', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    await handedOver(w, exhibitId)
    const found = await execute(getExhibit, { exhibitId }, w.partnerOfficer)
    expect(found.custody).toMatchObject({
      agencyId: w.partner.id,
      officerId: w.partnerOfficer.officerId,
      storagePlace: 'Detroit vault',
      length: 2,
    })
    const [handover, seizure] = found.chain
    expect(handover).toMatchObject({ kind: 'transfer', findings: [], event: { previous: seizure?.hash } })
    expect(handover?.receipt?.event).toBe(sha256Hex(handover?.signedText ?? ''))
    expect(handover?.hash).toBe(sha256Hex(handover?.receiptText ?? ''))
    expect(found.may).toMatchObject({ addStation: true, offer: true })
  })

  test('needs a release first, and is invisible without one', async () => {
    const w = world()
    const caseId = await w.sharedCase()
    const exhibitId = await anExhibit(w.officer, caseId)
    await expect(offered(exhibitId, w.partner.id, w.officer)).rejects.toMatchObject({
      reason: 'exhibit-not-released',
    })
    const { transferId } = await offered(exhibitId, w.home.id, w.officer)
    await expect(execute(acceptTransfer, receipt(transferId), w.partnerOfficer)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('refuses others than the custodian, and nobody signs for what they gave', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    await expect(offered(exhibitId, w.home.id, w.partnerOfficer)).rejects.toMatchObject({
      reason: 'not-custodian',
    })
    const { transferId } = await offered(exhibitId, w.home.id, w.officer)
    await expect(execute(acceptTransfer, receipt(transferId), w.officer)).rejects.toMatchObject({
      reason: 'own-transfer',
    })
    await expect(execute(acceptTransfer, receipt(transferId), w.partnerOfficer)).rejects.toMatchObject({
      reason: 'not-receiver-of-transfer',
    })
    expect(await auditRows(w.admin, 'exhibits.acceptTransfer.denied')).not.toHaveLength(0)
  })

  test('both sides need a fresh second factor', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const input = { exhibitId, toAgencyId: w.partner.id, releasedAt: ago(0) }
    await expect(execute(offerTransfer, input, await aSession(w.admin, w.officer, 11))).rejects.toMatchObject(
      {
        reason: 'step-up-needed',
      },
    )
    const { transferId } = await execute(offerTransfer, input, await aSession(w.admin, w.officer, 9))
    await expect(
      execute(acceptTransfer, receipt(transferId), await aSession(w.admin, w.partnerOfficer, 60)),
    ).rejects.toMatchObject({ reason: 'step-up-needed' })
    await execute(acceptTransfer, receipt(transferId), await aSession(w.admin, w.partnerOfficer, 1))
  })

  test('nothing happens to it while it is under way; two acceptances are one', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const { transferId } = await offered(exhibitId, w.partner.id, w.officer)
    const seal = { exhibitId, kind: 'examine', occurredAt: ago(0) } as const
    await expect(execute(addStation, seal, w.officer)).rejects.toMatchObject({ reason: 'transfer-open' })
    await expect(offered(exhibitId, w.home.id, w.officer)).rejects.toMatchObject({ reason: 'transfer-open' })
    const answers = await Promise.allSettled([
      execute(acceptTransfer, receipt(transferId), w.partnerOfficer),
      execute(acceptTransfer, receipt(transferId), w.partnerManager),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { chain } = await execute(listCustody, { exhibitId }, w.officer)
    expect(chain).toHaveLength(2)
  })

  test('declined or taken back, custody stays and the reason is kept', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const first = await offered(exhibitId, w.partner.id, w.officer)
    await execute(
      declineTransfer,
      { transferId: first.transferId, reason: 'Seal was broken' },
      w.partnerOfficer,
    )
    const second = await offered(exhibitId, w.partner.id, w.officer)
    await expect(
      execute(withdrawTransfer, { transferId: second.transferId, reason: 'x' }, w.partnerOfficer),
    ).rejects.toMatchObject({ reason: 'not-custodian' })
    await execute(withdrawTransfer, { transferId: second.transferId, reason: 'Wrong day' }, w.officer)
    await expect(execute(acceptTransfer, receipt(second.transferId), w.partnerOfficer)).rejects.toMatchObject(
      {
        reason: 'state-changed',
      },
    )
    const found = await execute(getExhibit, { exhibitId }, w.officer)
    expect(found.custody.agencyId).toBe(w.home.id)
    expect(found.transfers.map(({ state, reason }) => [state, reason])).toEqual([
      ['withdrawn', 'Wrong day'],
      ['declined', 'Seal was broken'],
    ])
    expect((await auditRows(w.admin, 'exhibits.transfer-declined')).at(-1)).toMatchObject({
      subject_id: exhibitId,
      reason: 'Seal was broken',
    })
  })

  test('writes exactly this audit row on each side, with the fingerprint of the key', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const transferId = await handedOver(w, exhibitId)
    const [offer] = (await auditRows(w.admin, 'exhibits.transfer-offered')).slice(-1)
    const [accepted] = (await auditRows(w.admin, 'exhibits.transfer-accepted')).slice(-1)
    expect(offer).toMatchObject({
      subject_id: exhibitId,
      facts: { transfer: transferId, to: w.partner.code },
    })
    expect(accepted).toMatchObject({ subject_id: exhibitId, facts: { transfer: transferId, findings: [] } })
    const keys = await w.admin<{ fingerprint: string }[]>`select fingerprint from officer_keys`
    const known = keys.map(({ fingerprint }) => fingerprint)
    expect(known).toContain(offer?.facts.key)
    expect(known).toContain(accepted?.facts.key)
  })
})

describe('addStation', () => {
  test('what is wrong with the chain is found as it is written', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const { transferId } = await offered(exhibitId, w.partner.id, w.officer, ago(hours(28)))
    await execute(
      acceptTransfer,
      { transferId, receivedAt: ago(hours(25)), sealNumbers: ['OTHER'] },
      w.partnerOfficer,
    )
    // The former custodian writes down late what it did when it had given it away already.
    await execute(addStation, { exhibitId, kind: 'examine', occurredAt: ago(minutes(10)) }, w.officer)
    const found = await execute(getExhibit, { exhibitId }, w.officer)
    expect(found.findings).toEqual([
      { finding: 'gap', count: 1 },
      { finding: 'late-acceptance', count: 1 },
      { finding: 'late-entry', count: 1 },
      { finding: 'overlap', count: 1 },
      { finding: 'seal-differs', count: 1 },
    ])
  })

  test('refuses who never held it, a reader, the future; the chain cannot be changed', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const station = { exhibitId, kind: 'seal', occurredAt: ago(0), sealNumbers: 'N-1, N-2' } as const
    await expect(execute(addStation, station, w.partnerOfficer)).rejects.toMatchObject({
      reason: 'not-custodian',
    })
    await expect(execute(addStation, station, w.reader)).rejects.toMatchObject({ reason: 'needs-contribute' })
    await expect(execute(addStation, station, w.outsider)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      execute(addStation, { ...station, occurredAt: ago(-hours(1)) }, w.officer),
    ).rejects.toMatchObject({ issues: [{ path: 'occurredAt', key: 'future' }] })
    await execute(addStation, station, w.officer)
    expect((await execute(getExhibit, { exhibitId }, w.officer)).custody.sealNumbers).toEqual(['N-1', 'N-2'])
    expect((await auditRows(w.admin, 'exhibits.station-added')).at(-1)).toMatchObject({
      subject_id: exhibitId,
      facts: { kind: 'seal', findings: [] },
    })
    await expect(
      w.admin`update custody_links set hash = 'x' where exhibit_id = ${exhibitId}`,
    ).rejects.toThrow('append-only')
  })

  test('two at once follow each other on the chain', async () => {
    const { w, exhibitId } = await aSeenExhibit()
    const station = { exhibitId, kind: 'examine', occurredAt: ago(0) } as const
    await Promise.all(Array.from({ length: 4 }, () => execute(addStation, station, w.officer)))
    const { chain } = await execute(listCustody, { exhibitId, limit: 2 }, w.officer)
    expect(chain.map(({ seq }) => seq)).toEqual([5, 4])
    expect(chain[0]?.event.previous).toBe(chain[1]?.hash)
  })
})
