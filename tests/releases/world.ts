import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { beforeAll, expect } from 'vitest'
import type { z } from 'zod'
import { acceptInvitation } from '#server/cases/accept-invitation.ts'
import { addNote } from '#server/cases/add-note.ts'
import { assignOfficer } from '#server/cases/assign-officer.ts'
import { inviteAgency } from '#server/cases/invite-agency.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import type { requestReleaseInput } from '#server/releases/schema.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCase, anAgency, anOfficer, type Person, unrecorded } from '#tests/support/makers.ts'

export type World = Awaited<ReturnType<typeof aWorld>>

/** Home leads, the partner takes part when asked, a third agency has no part in anything. */
async function aWorld(admin: postgres.Sql, appUrl: string) {
  const home = await anAgency(admin, 'CA')
  const partner = await anAgency(admin, 'US')
  const third = await anAgency(admin, 'MX')
  const officer = await anOfficer(admin, home)
  const reader = await anOfficer(admin, home)
  const manager = await anOfficer(admin, home, ['manager'])
  const deputy = await anOfficer(admin, home, ['manager'])
  const auditor = await anOfficer(admin, home, ['auditor'])
  const partnerManager = await anOfficer(admin, partner, ['manager'])
  const partnerOfficer = await anOfficer(admin, partner)
  const outsider = await anOfficer(admin, third, ['manager'])
  const assign = (caseId: string, by: Person, who: Person, verbs: ('read' | 'contribute')[]) =>
    execute(assignOfficer, { caseId, officerId: who.officerId, verbs }, by)
  /** Led by home, with an officer who holds every verb and one who only reads. */
  const ownCase = async () => {
    const { caseId } = await aCase(officer)
    await assign(caseId, manager, reader, ['read'])
    return caseId
  }
  const join = async (caseId: string, agency: { id: string }, by: Person) => {
    await execute(inviteAgency, { caseId, agencyId: agency.id, purpose: 'Rail side of the route' }, manager)
    await execute(acceptInvitation, { caseId }, by)
  }
  /** The partner takes part, with an officer who contributes. */
  const sharedCase = async () => {
    const caseId = await ownCase()
    await join(caseId, partner, partnerManager)
    await assign(caseId, partnerManager, partnerOfficer, ['read', 'contribute'])
    return caseId
  }
  const close = (caseId: string) =>
    unrecorded(admin, (tx) => tx`update cases set state = 'closed', closed_at = now() where id = ${caseId}`)
  const told = async (person: Person, kind: string, caseId: string) =>
    (
      await admin`select 1 from notifications where officer_id = ${person.officerId} and kind = ${kind} and case_id = ${caseId}`
    ).length
  // One manager is enough here, whatever the mark; where two are the matter, a test says so.
  await unrecorded(
    admin,
    (tx) => tx`insert into approval_rules (agency_id, second_for_personal) select id, false from agencies`,
  )
  const agencies = { home, partner, third }
  const people = { officer, reader, manager, deputy, auditor, partnerManager, partnerOfficer, outsider }
  return { admin, appUrl, ...agencies, ...people, assign, join, ownCase, sharedCase, close, told }
}

/** Each file has a world of its own. */
export function theWorld(): () => World {
  const db = useDatabase()
  let made: World | undefined
  beforeAll(async () => {
    made = await aWorld(db.admin(), db.database().appUrl)
  })
  return () => {
    if (!made) throw new Error('The world is there from beforeAll on.')
    return made
  }
}

type Input = z.input<typeof requestReleaseInput>
type Mark = NonNullable<Input['maxMark']>

export const aNote = async (
  world: World,
  caseId: string,
  body = 'Seal 4471 was changed',
  mark: Mark = 'protected_a',
  by: Person = world.officer,
) => (await execute(addNote, { caseId, body, language: 'en', mark }, by)).noteId

/** An exhibit of the person's agency, past the gate. */
export async function anExhibit(world: World, caseId: string, by: Person = world.officer) {
  const id = randomUUID()
  await unrecorded(world.admin, async (tx) => {
    await tx`
      insert into items (id, kind, case_id, originator_agency_id, author_id, mark, language)
      values (${id}, 'evidence', ${caseId}, ${by.agencyId}, ${by.officerId}, 'protected_a', 'en')`
    await tx`
      insert into evidence (item_id, case_id, exhibit_number, title, file_name, media_type, size_bytes, sha256, upload_id)
      values (${id}, ${caseId}, ${id.slice(0, 8)}, 'Gate photograph', 'gate.jpg', 'image/jpeg', 10, ${'a'.repeat(64)}, ${randomUUID()})`
  })
  return id
}

export const oneOff = (
  world: World,
  caseId: string,
  itemIds: string[],
  more: Partial<Input> = {},
): Input => ({
  caseId,
  kind: 'one_off',
  itemIds,
  recipientIds: [world.partner.id],
  purpose: 'Trace the container by rail',
  legalBasis: 'Customs mutual assistance agreement, art. 4',
  ...more,
})
export const standing = (world: World, caseId: string, more: Partial<Input> = {}): Input => ({
  ...oneOff(world, caseId, [], more),
  kind: 'standing',
  itemKinds: more.itemKinds ?? ['note'],
  maxMark: more.maxMark ?? 'protected_a',
})

export const ask = async (input: Input, by: Person) => (await execute(requestRelease, input, by)).releaseId
export const approve = (releaseId: string, by: Person) => execute(approveRelease, { releaseId }, by)

/** A shared case in which home has one note that was asked to be released to the partner. */
export async function anAwaiting(world: World, more: Partial<Input> = {}) {
  const caseId = await world.sharedCase()
  const noteId = await aNote(world, caseId)
  return { caseId, noteId, releaseId: await ask(oneOff(world, caseId, [noteId], more), world.officer) }
}
export async function anApproved(world: World, more: Partial<Input> = {}) {
  const made = await anAwaiting(world, more)
  await approve(made.releaseId, world.manager)
  return made
}

/** Ids of the notes that a person reads in a case; nothing where the case itself is out of sight. */
export async function notesOf(caseId: string, person: Person): Promise<string[]> {
  try {
    return (await execute(listNotes, { caseId, limit: 100 }, person)).notes.map((note) => note.id).sort()
  } catch (thrown) {
    if (thrown instanceof PortalError && ['not-found', 'forbidden'].includes(thrown.code)) return []
    throw thrown
  }
}

/** The operation is refused for this reason, and the log says so. */
export async function refuses<I, R>(
  world: World,
  operation: Operation<I, R>,
  input: I,
  by: Person,
  reason: string,
) {
  const error: unknown = await execute(operation, input, by).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({ reason })
  const denied = error instanceof PortalError && ['forbidden', 'not-found'].includes(error.code)
  const outcome = denied ? 'denied' : 'failed'
  // By id, not by time: a test may have moved the clock.
  const rows = await world.admin`
    select outcome, reason from audit_events
    where action = ${`${operation.name}.${outcome}`} and officer_id = ${by.officerId} order by id`
  expect(rows.at(-1)).toMatchObject({ outcome, reason })
  return error instanceof PortalError ? error : new PortalError('internal', 'none')
}

/** Exactly one row of this action comes out of the act, and holds this. */
export async function records(world: World, action: string, act: () => Promise<unknown>, row: object) {
  const rowsOf = () => world.admin`select * from audit_events where action = ${action} order by id`
  const before = (await rowsOf()).length
  await act()
  const rows = (await rowsOf()).slice(before)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ outcome: 'done', ...row })
}
