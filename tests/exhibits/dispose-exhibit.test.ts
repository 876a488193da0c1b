import { describe, expect, test } from 'vitest'
import { addFile } from '#server/exhibits/add-file.ts'
import { addStation } from '#server/exhibits/add-station.ts'
import { approveDisposition } from '#server/exhibits/approve-disposition.ts'
import { carryOutDisposition } from '#server/exhibits/carry-out-disposition.ts'
import { declareEvidence } from '#server/exhibits/declare-evidence.ts'
import { getDisposition } from '#server/exhibits/get-disposition.ts'
import { getExhibit } from '#server/exhibits/get-exhibit.ts'
import { liftHold } from '#server/exhibits/lift-hold.ts'
import { placeHold } from '#server/exhibits/place-hold.ts'
import { refuseDisposition } from '#server/exhibits/refuse-disposition.ts'
import { requestDisposition } from '#server/exhibits/request-disposition.ts'
import { setRetention } from '#server/exhibits/set-retention.ts'
import { execute } from '#server/kernel/execute.ts'
import { anExhibit as aFile, records, refuses, theWorld } from '#tests/releases/world.ts'
import { anOfficer, type Person } from '#tests/support/makers.ts'
import { ago, anExhibit, handedOver, letSee } from './world.ts'

const world = theWorld()
const anOwn = async () => {
  const w = world()
  const caseId = await w.sharedCase()
  return { w, caseId, exhibitId: await anExhibit(w.officer, caseId) }
}
const asked = (exhibitId: string, kind: 'return' | 'destroy' = 'destroy') => ({
  exhibitId,
  kind,
  reason: 'Proceedings have ended',
  authority: 'Order 2026-114',
})
const ask = (exhibitId: string, by: Person, kind?: 'return' | 'destroy') =>
  execute(requestDisposition, asked(exhibitId, kind), by)
const approved = async (exhibitId: string) => {
  const w = world()
  const { dispositionId } = await ask(exhibitId, w.officer)
  await execute(approveDisposition, { dispositionId }, w.manager)
  await execute(approveDisposition, { dispositionId }, w.deputy)
  return dispositionId
}
const done = (dispositionId: string) => ({ dispositionId, witness: 'Cst. Roy' })

describe('requestDisposition, approveDisposition, carryOutDisposition', () => {
  test('two managers, then the last signed event of the chain and a certificate', async () => {
    const { w, exhibitId } = await anOwn()
    const dispositionId = await approved(exhibitId)
    await execute(carryOutDisposition, done(dispositionId), w.officer)
    const found = await execute(getExhibit, { exhibitId }, w.officer)
    expect(found.custody.state).toBe('destroyed')
    expect(found.chain[0]).toMatchObject({ kind: 'destroy', event: { seq: 2 } })
    const certificate = await execute(getDisposition, { dispositionId }, w.officer)
    expect(certificate).toMatchObject({
      state: 'carried_out',
      first: { id: w.manager.officerId },
      second: { id: w.deputy.officerId },
      witness: 'Cst. Roy',
      event: { hash: found.custody.headHash },
    })
    const station = { exhibitId, kind: 'examine', occurredAt: ago(0) } as const
    await refuses(w, addStation, station, w.officer, 'exhibit-gone')
  })

  test('one manager twice is not two, and nobody approves what they asked for', async () => {
    const { w, exhibitId } = await anOwn()
    const { dispositionId } = await ask(exhibitId, w.manager)
    await refuses(w, approveDisposition, { dispositionId }, w.manager, 'four-eyes')
    await execute(approveDisposition, { dispositionId }, w.deputy)
    await refuses(w, approveDisposition, { dispositionId }, w.deputy, 'second-person-needed')
    await refuses(w, carryOutDisposition, done(dispositionId), w.officer, 'state-changed')
    await refuses(w, approveDisposition, { dispositionId }, w.officer, 'needs-manager')
    await refuses(w, approveDisposition, { dispositionId }, w.outsider, 'not-found')
    const third = await anOfficer(w.admin, w.home, ['manager'])
    await execute(approveDisposition, { dispositionId }, third)
    await execute(carryOutDisposition, done(dispositionId), w.officer)
  })

  test('the partner that has it asks, the originator decides', async () => {
    const { w, caseId, exhibitId } = await anOwn()
    await letSee(w, caseId, [exhibitId])
    await handedOver(w, exhibitId)
    await refuses(w, requestDisposition, asked(exhibitId), w.officer, 'not-custodian')
    const { dispositionId } = await ask(exhibitId, w.partnerOfficer)
    await refuses(w, approveDisposition, { dispositionId }, w.partnerManager, 'not-originator')
    await records(
      w,
      'exhibits.disposition-refused',
      () => execute(refuseDisposition, { dispositionId, reason: 'Appeal is pending' }, w.manager),
      { subject_id: exhibitId, reason: 'Appeal is pending', case_id: caseId },
    )
  })

  test('a hold stops asking, approving and, when it comes last, carrying out', async () => {
    const { w, caseId, exhibitId } = await anOwn()
    const dispositionId = await approved(exhibitId)
    await letSee(w, caseId, [exhibitId])
    const { holdId } = await execute(
      placeHold,
      { exhibitId, authority: 'Court of Detroit' },
      w.partnerOfficer,
    )
    await refuses(w, carryOutDisposition, done(dispositionId), w.officer, 'on-hold')
    await refuses(w, liftHold, { holdId, reason: 'x' }, w.manager, 'other-agency')
    await refuses(w, liftHold, { holdId, reason: 'x' }, w.partnerOfficer, 'needs-manager')
    await records(
      w,
      'exhibits.hold-lifted',
      () => execute(liftHold, { holdId, reason: 'Judgment is final' }, w.partnerManager),
      { subject_id: exhibitId, reason: 'Judgment is final' },
    )
    await refuses(w, liftHold, { holdId, reason: 'x' }, w.partnerManager, 'state-changed')
    await execute(carryOutDisposition, done(dispositionId), w.officer)
    const other = await anExhibit(w.officer, caseId)
    await execute(placeHold, { exhibitId: other, authority: 'Crown counsel' }, w.officer)
    await refuses(w, requestDisposition, asked(other), w.officer, 'on-hold')
  })

  test('the originator’s retention runs before anything is destroyed, wherever it is; a return is free', async () => {
    const { w, exhibitId } = await anOwn()
    await refuses(w, setRetention, { months: 24, authority: 'Rule' }, w.officer, 'needs-manager')
    await records(
      w,
      'exhibits.retention-set',
      () => execute(setRetention, { months: 24, authority: 'Evidence rule 7' }, w.manager),
      { facts: { months: 24 }, reason: 'Evidence rule 7' },
    )
    await refuses(w, requestDisposition, asked(exhibitId), w.officer, 'retention-runs')
    const { keptUntil } = await execute(getExhibit, { exhibitId }, w.officer)
    expect(keptUntil?.months).toBe(24)
    await ask(exhibitId, w.officer, 'return')
    await refuses(w, requestDisposition, asked(exhibitId, 'return'), w.officer, 'disposition-open')
    await execute(setRetention, { months: 0, authority: 'Rule lifted' }, w.manager)
  })

  test('two approvals at the same moment count as two people, or one of them tries again', async () => {
    const { w, exhibitId } = await anOwn()
    const { dispositionId } = await ask(exhibitId, w.officer)
    const both = await Promise.allSettled([
      execute(approveDisposition, { dispositionId }, w.manager),
      execute(approveDisposition, { dispositionId }, w.deputy),
    ])
    const counted = both.filter(({ status }) => status === 'fulfilled').length
    const found = await execute(getDisposition, { dispositionId }, w.officer)
    expect(found.state).toBe(counted === 2 ? 'approved' : 'awaiting')
    if (found.second) expect(found.second.id).not.toBe(found.first?.id)
  })
})

describe('declareEvidence and addFile', () => {
  test('police information becomes evidence only by its originator’s manager, once', async () => {
    const { w, caseId, exhibitId } = await anOwn()
    await letSee(w, caseId, [exhibitId])
    const input = { exhibitId, reason: 'Crown asks for it' }
    await refuses(w, declareEvidence, input, w.partnerManager, 'not-originator')
    await refuses(w, declareEvidence, input, w.officer, 'needs-manager')
    await records(w, 'exhibits.evidence-declared', () => execute(declareEvidence, input, w.manager), {
      subject_id: exhibitId,
      reason: 'Crown asks for it',
    })
    await refuses(w, declareEvidence, input, w.deputy, 'state-changed')
  })

  test('a digital file belongs to one exhibit of its own agency and case', async () => {
    const { w, caseId, exhibitId } = await anOwn()
    const evidenceId = await aFile(w, caseId)
    const input = { exhibitId, evidenceId, role: 'photograph' } as const
    await refuses(w, addFile, input, w.partnerOfficer, 'not-found')
    await refuses(w, addFile, input, w.reader, 'needs-contribute')
    await refuses(
      w,
      addFile,
      { ...input, evidenceId: await aFile(w, await w.ownCase()) },
      w.officer,
      'not-found',
    )
    await records(w, 'exhibits.file-added', () => execute(addFile, input, w.officer), {
      subject_id: exhibitId,
      facts: { role: 'photograph' },
    })
    const other = await anExhibit(w.officer, caseId)
    await refuses(w, addFile, { ...input, exhibitId: other }, w.officer, 'file-has-exhibit')
    const { files } = await execute(getExhibit, { exhibitId }, w.officer)
    expect(files.map((file) => file.evidenceId)).toEqual([evidenceId])
  })
})
