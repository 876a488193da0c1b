import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { z } from 'zod'
import { addNote } from '#server/cases/add-note.ts'
import { listNotes } from '#server/cases/list-notes.ts'
import { PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { requestRelease } from '#server/releases/request-release.ts'
import type { requestReleaseInput } from '#server/releases/schema.ts'
import { useWorld, type World } from '#tests/cases/world.ts'
import { auditRows, type Person, unrecorded } from '#tests/support/makers.ts'

export { useWorld, type World }

type Input = z.input<typeof requestReleaseInput>
type Mark = NonNullable<Input['maxMark']>

export const aNote = async (world: World, caseId: string, body = 'Seal 4471 was changed', mark: Mark = 'protected_a', by: Person = world.officer) =>
  (await execute(addNote, { caseId, body, language: 'en', mark }, by)).noteId

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

export const oneOff = (world: World, caseId: string, itemIds: string[], more: Partial<Input> = {}): Input => ({
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
export async function refuses<I, R>(world: World, operation: Operation<I, R>, input: I, by: Person, reason: string) {
  const error: unknown = await execute(operation, input, by).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({ reason })
  const denied = error instanceof PortalError && ['forbidden', 'not-found'].includes(error.code)
  const outcome = denied ? 'denied' : 'failed'
  const rows = await auditRows(world.admin, `${operation.name}.${outcome}`)
  expect(rows.filter((row) => row.officer_id === by.officerId).at(-1)).toMatchObject({ outcome, reason })
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
