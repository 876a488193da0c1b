import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { listEmergencies } from '#server/emergencies/list-emergencies.ts'
import { listHiddenItems } from '#server/emergencies/list-hidden-items.ts'
import { openEmergency } from '#server/emergencies/open-emergency.ts'
import { reviewEmergency } from '#server/emergencies/review-emergency.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { clock, hours } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { aNote, anExhibit, notesOf, records, refuses, theWorld } from '#tests/releases/world.ts'
import { anOfficer, unrecorded } from '#tests/support/makers.ts'

const world = theWorld()
const justification = 'A driver is locked in the container and his air runs out before any release.'
const opening = (caseId: string, itemId: string, more = {}) => ({
  caseId,
  itemId,
  justification,
  hours: 2,
  ...more,
})
const reason = 'A life is in danger'

async function anOpening() {
  const caseId = await world().sharedCase()
  const noteId = await aNote(world(), caseId)
  const { emergencyId } = await execute(openEmergency, opening(caseId, noteId), world().partnerManager)
  return { caseId, noteId, emergencyId }
}

describe('openEmergency', () => {
  test('shows that an item is there, then the item itself, to that manager and for that time only', async () => {
    const caseId = await world().sharedCase()
    const noteId = await aNote(world(), caseId)
    const kept = await aNote(world(), caseId)
    const { items } = await execute(listHiddenItems, { caseId, reason }, world().partnerManager)
    expect(items.map((item) => item.itemId).sort()).toEqual([noteId, kept].sort())
    expect(JSON.stringify(items)).not.toContain('Seal 4471')
    expect(await notesOf(caseId, world().partnerManager)).toEqual([])
    await execute(openEmergency, opening(caseId, noteId), world().partnerManager)
    expect(await notesOf(caseId, world().partnerManager)).toEqual([noteId])
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([])
    clock.advance(hours(2) + 1)
    expect(await notesOf(caseId, world().partnerManager)).toEqual([])
    clock.reset()
  })

  test('tells managers and auditors of the originator loudly', async () => {
    const told = async (officerId: string) =>
      (
        await world()
          .admin`select 1 from notifications where officer_id = ${officerId} and kind = 'emergencies.opened'`
      ).length
    const before = await Promise.all([world().manager, world().auditor].map((one) => told(one.officerId)))
    await anOpening()
    const after = await Promise.all([world().manager, world().auditor].map((one) => told(one.officerId)))
    expect(after).toEqual(before.map((n) => n + 1))
  })

  test('its reads are in the log as such', async () => {
    const caseId = await world().sharedCase()
    const itemId = await anExhibit(world(), caseId)
    const { emergencyId } = await execute(openEmergency, opening(caseId, itemId), world().partnerManager)
    await records(
      world(),
      'evidence.viewed',
      () => execute(getEvidence, { itemId }, world().partnerManager),
      { subject_id: itemId, facts: expect.objectContaining({ emergency: [emergencyId] }) },
    )
    await execute(getEvidence, { itemId }, world().officer)
    const [own] = await world()
      .admin`select facts from audit_events where action = 'evidence.viewed' order by id desc limit 1`
    expect(own?.facts).not.toHaveProperty('emergency')
  })

  test('is invisible to another agency, and ends when the agency leaves the case', async () => {
    const { caseId, noteId } = await anOpening()
    await refuses(world(), openEmergency, opening(caseId, noteId), world().outsider, 'not-found')
    await refuses(world(), listHiddenItems, { caseId, reason }, world().outsider, 'not-found')
    expect((await execute(listEmergencies, {}, world().outsider)).emergencies).toEqual([])
    await execute(
      withdrawAgency,
      { caseId, agencyId: world().partner.id, reason: 'Done' },
      world().partnerManager,
    )
    expect(await notesOf(caseId, world().partnerManager)).toEqual([])
  })

  test('refuses officers who are no managers, and records it', async () => {
    const caseId = await world().sharedCase()
    const noteId = await aNote(world(), caseId)
    await refuses(world(), openEmergency, opening(caseId, noteId), world().partnerOfficer, 'needs-manager')
    await refuses(world(), listHiddenItems, { caseId, reason }, world().partnerOfficer, 'needs-manager')
    await refuses(world(), listEmergencies, {}, world().partnerOfficer, 'needs-manager-or-auditor')
  })

  test('refuses what is nobody’s, own or elsewhere, a short justification and more than 72 hours', async () => {
    const caseId = await world().sharedCase()
    const own = await aNote(world(), caseId, 'Own', 'cui', world().partnerOfficer)
    const elsewhere = await aNote(world(), await world().sharedCase())
    for (const itemId of [randomUUID(), own, elsewhere])
      await refuses(world(), openEmergency, opening(caseId, itemId), world().partnerManager, 'not-found')
    const noteId = await aNote(world(), caseId)
    for (const more of [{ justification: 'Because' }, { hours: 73 }])
      await refuses(world(), openEmergency, opening(caseId, noteId, more), world().partnerManager, 'input')
  })

  test('PostgreSQL itself keeps to 72 hours and to what was written', async () => {
    const { emergencyId } = await anOpening()
    const tooLong = unrecorded(
      world().admin,
      (tx) => tx`update emergencies set until = opened_at + interval '73 hours' where id = ${emergencyId}`,
    )
    await expect(tooLong).rejects.toMatchObject({ constraint_name: 'emergencies_hours' })
    await expect(
      world().admin`update emergencies set justification = ${'x'.repeat(50)} where id = ${emergencyId}`,
    ).rejects.toMatchObject({ code: 'P0A02' })
  })

  test('writes exactly this audit row', async () => {
    const caseId = await world().sharedCase()
    const noteId = await aNote(world(), caseId)
    await records(
      world(),
      'emergencies.opened',
      () => execute(openEmergency, opening(caseId, noteId), world().partnerManager),
      { case_id: caseId, subject_type: 'note', subject_id: noteId, owner_agency_id: world().home.id },
    )
  })
})

describe('reviewEmergency', () => {
  const signed = (emergencyId: string) => ({
    emergencyId,
    finding: 'justified' as const,
    note: 'The driver was found alive.',
  })

  test('stays open until the originator’s manager or auditor signs it, once', async () => {
    const { emergencyId } = await anOpening()
    const open = async () =>
      (await execute(listEmergencies, { open: true, limit: 100 }, world().auditor)).emergencies.map(
        (one) => one.id,
      )
    expect(await open()).toContain(emergencyId)
    clock.advance(hours(24 * 30))
    expect(await open()).toContain(emergencyId)
    clock.reset()
    await execute(reviewEmergency, signed(emergencyId), world().auditor)
    expect(await open()).not.toContain(emergencyId)
    await refuses(world(), reviewEmergency, signed(emergencyId), world().manager, 'state-changed')
  })

  test('refuses the side that opened it, and hides it from others', async () => {
    const { emergencyId } = await anOpening()
    const partnerAuditor = await anOfficer(world().admin, world().partner, ['auditor'])
    await refuses(world(), reviewEmergency, signed(emergencyId), world().partnerManager, 'not-originator')
    await refuses(world(), reviewEmergency, signed(emergencyId), partnerAuditor, 'not-originator')
    await refuses(world(), reviewEmergency, signed(emergencyId), world().officer, 'not-found')
    await refuses(world(), reviewEmergency, signed(emergencyId), world().outsider, 'not-found')
  })

  test('writes exactly this audit row', async () => {
    const { caseId, emergencyId } = await anOpening()
    await records(
      world(),
      'emergencies.reviewed',
      () => execute(reviewEmergency, signed(emergencyId), world().manager),
      {
        case_id: caseId,
        subject_type: 'emergency',
        subject_id: emergencyId,
        owner_agency_id: world().home.id,
      },
    )
  })
})
