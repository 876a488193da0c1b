import { expect } from 'vitest'
import { addNote } from '#server/cases/add-note.ts'
import { addTask } from '#server/cases/add-task.ts'
import { changeCase } from '#server/cases/change-case.ts'
import { changeNote } from '#server/cases/change-note.ts'
import { denyOfficer } from '#server/cases/deny-officer.ts'
import { getCase } from '#server/cases/get-case.ts'
import { withdrawAgency } from '#server/cases/withdraw-agency.ts'
import { openEmergency } from '#server/emergencies/open-emergency.ts'
import { addCustodyEvent } from '#server/evidence/add-custody-event.ts'
import { addStation } from '#server/exhibits/add-station.ts'
import { declareEvidence } from '#server/exhibits/declare-evidence.ts'
import { offerTransfer } from '#server/exhibits/offer-transfer.ts'
import { openBundle } from '#server/exhibits/open-bundle.ts'
import { placeHold } from '#server/exhibits/place-hold.ts'
import { recordExhibit } from '#server/exhibits/record-exhibit.ts'
import { requestDisposition } from '#server/exhibits/request-disposition.ts'
import { execute } from '#server/kernel/execute.ts'
import { askOnward } from '#server/onward/ask-onward.ts'
import { revokeRelease } from '#server/releases/revoke-release.ts'
import { addInternalNote } from '#server/requests/add-internal-note.ts'
import { approveRequest } from '#server/requests/approve-request.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { anExhibit, anUpload } from '#tests/evidence/world.ts'
import { approve, ask, notesOf, oneOff, type World } from '#tests/releases/world.ts'
import { aCase, anAgency, anOfficer, type Person } from '#tests/support/makers.ts'

/** Stands in every text of the case; a word that nothing else in the portal contains. */
export const secret = 'Zopilotillo'

/** A case that was shared and is not any more, those who must not know of it, and the ids of everything in it. */
export async function aHiddenCase(w: World) {
  const far = await anAgency(w.admin, 'MX')
  const texts = { title: secret, summary: secret, offence: secret, commodity: secret }
  const opened = await aCase(w.officer, { ...texts, legalAuthority: secret, purpose: secret })
  const { caseId } = opened
  await w.join(caseId, w.partner, w.partnerManager)
  await w.assign(caseId, w.partnerManager, w.partnerOfficer, ['read', 'contribute'])
  for (const colleague of [w.reader, w.deputy])
    await w.assign(caseId, w.manager, colleague, ['read', 'contribute'])

  const written = { caseId, language: 'en', mark: 'protected_a' } as const
  const { noteId } = await execute(addNote, { ...written, body: secret }, w.officer)
  await execute(changeNote, { caseId, noteId, version: 1, body: `${secret}, corrected` }, w.officer)
  await execute(addNote, { ...written, body: secret }, w.partnerOfficer)
  const assigneeId = w.reader.officerId
  const { taskId } = await execute(
    addTask,
    { ...written, title: secret, detail: secret, assigneeId },
    w.officer,
  )
  const bytes = Buffer.from(secret)
  const described = { title: secret, description: secret, place: secret, fileName: `${secret}.txt` }
  const { itemId } = await anExhibit(w.officer, caseId, bytes, described)
  const station = {
    itemId,
    kind: 'examine',
    place: secret,
    note: secret,
    occurredAt: new Date().toISOString(),
  } as const
  await execute(addCustodyEvent, station, w.officer)
  const { uploadId } = await anUpload(w.officer, caseId, bytes, `${secret}.txt`)
  await execute(changeCase, { caseId, version: 1, title: `${secret} again`, reason: secret }, w.officer)

  const things = await exhibitsOf(w.officer, w.manager, caseId)
  const asked = {
    subject: secret,
    question: secret,
    purpose: secret,
    legalBasis: secret,
    urgency: 'other',
  } as const
  const { requestId } = await execute(
    writeRequest,
    { ...asked, caseId, toAgencyId: far.id, language: 'en', mark: 'protected_a', next: 'submit' },
    w.officer,
  )
  await execute(approveRequest, { requestId, version: 1 }, w.manager)
  await execute(addInternalNote, { requestId, body: secret, language: 'en' }, w.officer)

  const given = { purpose: secret, legalBasis: secret, caveats: secret }
  const releaseId = await ask(oneOff(w, caseId, [noteId, taskId, itemId, things.exhibitId], given), w.officer)
  await approve(releaseId, w.manager)
  expect(await notesOf(caseId, w.partnerOfficer)).toHaveLength(2)
  for (const looks of [w.partnerOfficer, w.partnerManager, w.reader, w.deputy])
    await execute(getCase, { caseId }, looks)

  const helper = await anOfficer(w.admin, far, ['manager'])
  await w.join(caseId, far, helper)
  const justification = `${secret} will die unless this is read within the hour`
  const { emergencyId } = await execute(
    openEmergency,
    { caseId, itemId: noteId, justification, hours: 1 },
    helper,
  )
  const onward = { itemId: noteId, use: 'court', purpose: secret, legalBasis: secret } as const
  const { onwardId } = await execute(askOnward, onward, helper)
  await execute(revokeRelease, { releaseId, reason: secret }, w.manager)
  // By the lead: the partner's own assignments stay as they are and must not count any more.
  await execute(withdrawAgency, { caseId, agencyId: w.partner.id, reason: secret }, w.manager)
  for (const colleague of [w.reader, w.deputy])
    await execute(denyOfficer, { caseId, officerId: colleague.officerId, reason: secret }, w.manager)

  const [row] = await w.admin<{ id: string }[]>`
    select id from case_assignments where case_id = ${caseId} and officer_id = ${w.officer.officerId}`
  const handed = await execute(
    offerTransfer,
    {
      exhibitId: things.exhibitId,
      toAgencyId: w.home.id,
      releasedAt: new Date().toISOString(),
      note: secret,
    },
    w.officer,
  )
  const hidden: Record<string, string> = {
    caseId,
    ...things,
    transferId: handed.transferId,
    noteId,
    taskId,
    itemId,
    uploadId,
    requestId,
    releaseId,
    assignmentId: row?.id ?? '',
    emergencyId,
    onwardId,
  }
  const people: Record<string, Person> = {
    'an outsider': await anOfficer(w.admin, w.third, ['investigator'], { onDesk: true }),
    'a manager of another agency': w.outsider,
    'a former insider': w.partnerOfficer,
    'a manager of an agency that has left': w.partnerManager,
    'a denied colleague': w.reader,
    'a denied manager': w.deputy,
  }
  const toward = {
    officerId: w.officer.officerId,
    agencyId: w.partner.id,
    toAgencyId: far.id,
    recipientIds: [w.partner.id],
  }
  return { hidden, people, toward, number: opened.number, insider: w.officer }
}

/** A physical exhibit with everything that can hang on it. */
async function exhibitsOf(by: Person, manager: Person, caseId: string) {
  const at = new Date().toISOString()
  const { exhibitId } = await execute(
    recordExhibit,
    {
      caseId,
      exhibitNumber: 'Z-1',
      title: secret,
      description: secret,
      quantity: '1',
      unit: 'piece',
      seizedAt: at,
      seizedBy: secret,
      authority: secret,
      place: secret,
      sealNumbers: secret,
      storagePlace: secret,
      mark: 'protected_a',
      language: 'en',
    },
    by,
  )
  await execute(addStation, { exhibitId, kind: 'examine', occurredAt: at, note: secret }, by)
  const { dispositionId } = await execute(
    requestDisposition,
    { exhibitId, kind: 'return', reason: secret, authority: secret },
    by,
  )
  const { holdId } = await execute(placeHold, { exhibitId, authority: secret }, by)
  await execute(declareEvidence, { exhibitId, reason: secret }, manager)
  const { bundleId } = await execute(
    openBundle,
    { caseId, exhibitIds: [exhibitId], language: 'en', reason: secret },
    by,
  )
  return { exhibitId, dispositionId, holdId, bundleId }
}
