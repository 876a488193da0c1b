import { beforeAll, describe, expect, test } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { execute } from '#server/kernel/execute.ts'
import { approveOnward } from '#server/onward/approve-onward.ts'
import { askOnward } from '#server/onward/ask-onward.ts'
import { listOnward } from '#server/onward/list-onward.ts'
import { listOnwardOptions } from '#server/onward/list-options.ts'
import { refuseOnward } from '#server/onward/refuse-onward.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
import { aNote, approve, ask, notesOf, oneOff, records, refuses, theWorld } from '#tests/releases/world.ts'
import { anOfficer, type Person } from '#tests/support/makers.ts'

const world = theWorld()
let third: Person
let partnerDeputy: Person
beforeAll(async () => {
  third = await anOfficer(world().admin, world().third)
  partnerDeputy = await anOfficer(world().admin, world().partner, ['manager'])
})

/** Home's note that the partner holds, in a case of three agencies. */
async function aReceived() {
  const caseId = await world().sharedCase()
  await world().join(caseId, world().third, world().outsider)
  await world().assign(caseId, world().outsider, third, ['read', 'contribute'])
  const noteId = await aNote(world(), caseId)
  const releaseId = await ask(oneOff(world(), caseId, [noteId]), world().officer)
  await approve(releaseId, world().manager)
  return { caseId, noteId, releaseId }
}
const asked = (itemId: string) => ({
  itemId,
  use: 'release' as const,
  toAgencyId: world().third.id,
  purpose: 'Follow it to the yard',
  legalBasis: 'Protocol, art. 6',
})
const court = (itemId: string) => ({
  itemId,
  use: 'court' as const,
  purpose: 'Bail hearing',
  legalBasis: 'MLAT 12',
})
const listed = async (onwardId: string, by: Person) =>
  (await execute(listOnward, { limit: 100 }, by)).requests.find((one) => one.id === onwardId)

describe('another agency’s item', () => {
  test('goes on to a third only by the originator’s own release, which shows the chain', async () => {
    const { caseId, noteId } = await aReceived()
    const { partners } = await execute(listOnwardOptions, { itemId: noteId }, world().partnerOfficer)
    expect(partners.map((one) => one.id)).toEqual([world().third.id])
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    expect(await notesOf(caseId, third)).toEqual([])
    expect(await world().told(world().manager, 'onward.asked', caseId)).toBe(1)
    const seen = await listed(onwardId, world().manager)
    expect(seen?.chain).toMatchObject([{ by: world().home.code, to: world().partner.code }])
    const { releaseId } = await execute(approveOnward, { onwardId }, world().manager)
    expect(await notesOf(caseId, third)).toEqual([noteId])
    await execute(revokeRelease, { releaseId: releaseId ?? '', reason: 'Enough' }, world().manager)
    expect(await notesOf(caseId, third)).toEqual([])
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([noteId])
  })

  test('goes before a court by leave, which is kept as a record', async () => {
    const { noteId } = await aReceived()
    const { onwardId } = await execute(askOnward, court(noteId), world().partnerOfficer)
    await execute(approveOnward, { onwardId }, world().deputy)
    expect(await listed(onwardId, world().partnerOfficer)).toMatchObject({
      use: 'court',
      state: 'approved',
      releaseId: null,
    })
  })

  test('stays where it is when the originator refuses, or says nothing', async () => {
    const { caseId, noteId } = await aReceived()
    const first = await execute(askOnward, asked(noteId), world().partnerOfficer)
    await execute(
      refuseOnward,
      { onwardId: first.onwardId, reason: 'A source would be known' },
      world().manager,
    )
    expect(await listed(first.onwardId, world().partnerOfficer)).toMatchObject({ state: 'refused' })
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    clock.advance(days(15))
    await refuses(world(), approveOnward, { onwardId }, world().manager, 'onward-lapsed')
    expect(await listed(onwardId, world().partnerOfficer)).toMatchObject({
      state: 'lapsed',
      mayDecide: false,
    })
    clock.reset()
    expect(await notesOf(caseId, third)).toEqual([])
  })

  test('of two managers one decision stands', async () => {
    const { noteId } = await aReceived()
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    const results = await Promise.allSettled([
      execute(approveOnward, { onwardId }, world().manager),
      execute(refuseOnward, { onwardId, reason: 'No' }, world().deputy),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  })

  test('is invisible to who does not hold it, and refuses the wrong people and agencies', async () => {
    const { caseId, noteId } = await aReceived()
    await refuses(world(), askOnward, court(noteId), third, 'not-found')
    await refuses(world(), askOnward, court(noteId), world().officer, 'own-item')
    await refuses(
      world(),
      askOnward,
      { ...asked(noteId), toAgencyId: world().home.id },
      world().partnerOfficer,
      'input',
    )
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    await refuses(world(), askOnward, asked(noteId), world().partnerOfficer, 'already-exists')
    await refuses(world(), approveOnward, { onwardId }, world().outsider, 'not-found')
    await refuses(world(), approveOnward, { onwardId }, partnerDeputy, 'not-originator')
    await refuses(world(), refuseOnward, { onwardId, reason: 'No' }, world().officer, 'needs-manager')
    await world().close(caseId)
    await refuses(world(), askOnward, court(noteId), world().partnerOfficer, 'case-closed')
  })

  test('asking and approving write exactly these audit rows', async () => {
    const { caseId, noteId } = await aReceived()
    const row = { case_id: caseId, owner_agency_id: world().home.id }
    await records(world(), 'onward.asked', () => execute(askOnward, court(noteId), world().partnerOfficer), {
      ...row,
      subject_id: noteId,
    })
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    await records(world(), 'onward.approved', () => execute(approveOnward, { onwardId }, world().manager), {
      ...row,
      subject_id: onwardId,
    })
  })
})

describe('a note that quotes it', () => {
  const quoting = (caseId: string, noteId: string) =>
    execute(
      addNote,
      {
        caseId,
        body: 'As RCMP writes: the seal was changed',
        language: 'en',
        mark: 'cui',
        quotedIds: [noteId],
      },
      world().partnerOfficer,
    )
  const share = async (caseId: string, noteId: string) => {
    const input = { ...oneOff(world(), caseId, [noteId]), recipientIds: [world().third.id] }
    await approve(await ask(input, world().partnerOfficer), world().partnerManager)
  }

  test('goes no further than the originator lets the quoted one go, and is hidden with it; its author keeps it', async () => {
    const { caseId, noteId, releaseId } = await aReceived()
    const derived = await quoting(caseId, noteId)
    await share(caseId, derived.noteId)
    expect(await notesOf(caseId, third)).toEqual([])
    const { onwardId } = await execute(askOnward, asked(noteId), world().partnerOfficer)
    const onward = await execute(approveOnward, { onwardId }, world().manager)
    expect(await notesOf(caseId, third)).toEqual([noteId, derived.noteId].sort())
    await execute(
      revokeRelease,
      { releaseId: onward.releaseId ?? '', reason: 'Named a source' },
      world().manager,
    )
    expect(await notesOf(caseId, third)).toEqual([])
    await execute(revokeRelease, { releaseId, reason: 'Named a source' }, world().manager)
    expect(await notesOf(caseId, world().partnerOfficer)).toEqual([derived.noteId])
  })

  test('and what quotes that one inherits the whole chain', async () => {
    const { caseId, noteId } = await aReceived()
    const derived = await quoting(caseId, noteId)
    const again = await quoting(caseId, derived.noteId)
    await share(caseId, again.noteId)
    expect(await notesOf(caseId, third)).toEqual([])
  })

  test('cannot quote what its author does not read', async () => {
    const { caseId } = await aReceived()
    const unseen = await aNote(world(), caseId)
    await expect(quoting(caseId, unseen)).rejects.toMatchObject({ reason: 'input' })
  })
})
