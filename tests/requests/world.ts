import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { expect } from 'vitest'
import type { z } from 'zod'
import { PortalError } from '#server/kernel/errors.ts'
import { execute } from '#server/kernel/execute.ts'
import type { Operation } from '#server/kernel/operation.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { acknowledgeRequest } from '#server/requests/acknowledge-request.ts'
import { answerRequest } from '#server/requests/answer-request.ts'
import { approveRequest } from '#server/requests/approve-request.ts'
import { assignRequest } from '#server/requests/assign-request.ts'
import { refuseRequest } from '#server/requests/refuse-request.ts'
import type { writeRequestInput } from '#server/requests/schema.ts'
import { writeRequest } from '#server/requests/write-request.ts'
import { anAgency, anOfficer, auditRows, type Person, unrecorded } from '#tests/support/makers.ts'

export type World = Awaited<ReturnType<typeof aWorld>>

/** Two agencies that ask and answer each other, and a third that has no part in it. */
export async function aWorld(admin: postgres.Sql) {
  const asking = await anAgency(admin, 'CA')
  const answering = await anAgency(admin, 'US')
  const third = await anAgency(admin, 'MX')
  return {
    admin,
    asking,
    answering,
    third,
    author: await anOfficer(admin, asking),
    colleague: await anOfficer(admin, asking),
    manager: await anOfficer(admin, asking, ['manager']),
    secondManager: await anOfficer(admin, asking, ['manager']),
    auditor: await anOfficer(admin, asking, ['auditor']),
    desk: await anOfficer(admin, answering, ['liaison_officer'], { onDesk: true }),
    officer: await anOfficer(admin, answering),
    chief: await anOfficer(admin, answering, ['manager']),
    outsider: await anOfficer(admin, third, ['manager'], { onDesk: true }),
  }
}

/** What the author asks; `more` changes it. */
export const fieldsOf = (world: World, more: Partial<z.input<typeof writeRequestInput>> = {}) => ({
  toAgencyId: world.answering.id,
  subject: 'Consignee of a container',
  question: 'Who took delivery of MSCU 123456 7 at the Laredo yard?',
  language: 'en' as const,
  purpose: 'Find the consignee',
  legalBasis: 'Customs mutual assistance agreement',
  mark: 'protected_a' as const,
  urgency: 'other' as const,
  ...more,
})
type More = Partial<z.input<typeof writeRequestInput>>

export const aDraft = (world: World, more: More = {}, by = world.author) =>
  execute(writeRequest, fieldsOf(world, more), by)

export const anAwaiting = (world: World, more: More = {}, by = world.author) =>
  aDraft(world, { next: 'submit', ...more }, by)

export async function aSent(world: World, more: More = {}) {
  const written = await anAwaiting(world, more)
  await execute(approveRequest, { requestId: written.requestId, version: 1 }, world.manager)
  return written
}

export async function anAcknowledged(world: World, more: More = {}) {
  const written = await aSent(world, more)
  await execute(acknowledgeRequest, { requestId: written.requestId }, world.desk)
  return written
}

export async function anAssigned(world: World, more: More = {}) {
  const written = await anAcknowledged(world, more)
  const { requestId } = written
  await execute(assignRequest, { requestId, officerId: world.officer.officerId }, world.desk)
  return written
}

export async function aRefused(world: World, more: More = {}) {
  const written = await anAssigned(world, more)
  const { requestId } = written
  await execute(refuseRequest, { requestId, ground: 'not_available', reason: 'No record.' }, world.chief)
  return written
}

export const answerFields = {
  body: 'The consignee is known to us.',
  language: 'en',
  outcome: 'full',
  mark: 'cui',
} as const

/** An answer that a manager of its agency has released. */
export async function anAnswered(world: World, more: More = {}, evidenceIds: string[] = []) {
  const written = await anAssigned(world, more)
  const { requestId } = written
  const answer = await execute(answerRequest, { requestId, ...answerFields, evidenceIds }, world.officer)
  await releaseAnswer(world, answer.releaseId)
  return { ...written, ...answer }
}

export const releaseAnswer = ({ chief }: World, releaseId: string) =>
  execute(approveRelease, { releaseId }, chief)

/** An exhibit of the person's agency in a case, past the gate. */
export async function anExhibit(admin: postgres.Sql, caseId: string, by: Person) {
  const id = randomUUID()
  await unrecorded(admin, async (tx) => {
    await tx`
      insert into items (id, kind, case_id, originator_agency_id, author_id, mark, language)
      values (${id}, 'evidence', ${caseId}, ${by.agencyId}, ${by.officerId}, 'cui', 'en')`
    await tx`
      insert into evidence (item_id, case_id, exhibit_number, title, file_name, media_type, size_bytes, sha256, upload_id)
      values (${id}, ${caseId}, ${id.slice(0, 8)}, 'Gate photograph', 'gate.jpg', 'image/jpeg', 10, ${'a'.repeat(64)}, ${randomUUID()})`
  })
  return id
}

const rejection = async (attempt: Promise<unknown>) => {
  const thrown: unknown = await attempt.then(
    () => null,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(PortalError)
  return thrown instanceof PortalError ? thrown : new PortalError('internal', 'none')
}

/** The operation is refused for this reason, and the log says so. */
export async function refuses<I, R>(
  world: World,
  operation: Operation<I, R>,
  input: I & { requestId?: string },
  by: Person,
  reason: string,
) {
  const error = await rejection(execute(operation, input, by))
  expect(error.reason).toBe(reason)
  const outcome = ['forbidden', 'not-found'].includes(error.code) ? 'denied' : 'failed'
  const rows = await auditRows(world.admin, `${operation.name}.${outcome}`)
  expect(rows.at(-1)).toMatchObject({ outcome, reason, officer_id: by.officerId })
  return error
}

/** Exactly one row of this action comes out of the act, and holds this. */
export async function records(
  world: World,
  action: string,
  act: () => Promise<unknown>,
  row: Record<string, unknown>,
) {
  // By id, not by time: a test may have moved the clock.
  const rowsOf = () => world.admin`select * from audit_events where action = ${action} order by id`
  const before = (await rowsOf()).length
  await act()
  const rows = (await rowsOf()).slice(before)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ outcome: 'done', ...row })
}

export const noticesTo = async ({ admin }: World, person: Person, requestId: string) =>
  (
    await admin<{ kind: string }[]>`
      select kind from notifications where officer_id = ${person.officerId} and request_id = ${requestId} order by at, id`
  ).map((row) => row.kind)

export const stateOf = async ({ admin }: World, requestId: string) =>
  (
    await admin<
      { state: string; due_at: Date | null; clock_left: number | null; version: number }[]
    >`select * from requests where id = ${requestId}`
  )[0]
