import { and, arrayOverlaps, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { officers } from '#db/schema/officers.ts'
import { releases } from '#db/schema/releases.ts'
import { type RequestState, requestMessages, requests } from '#db/schema/requests.ts'
import { loadCase } from '#server/cases/load.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock, days } from '#server/kernel/clock.ts'
import { conflict, invalidField, notFound } from '#server/kernel/errors.ts'
import { sendJob } from '#server/kernel/jobs.ts'
import { newId } from '#server/kernel/numbers.ts'
import { alarmsOf, presetDue, type RequestClock } from './clock.ts'
import { furthestDays, presetHours } from './schema.ts'

export type LoadedRequest = Awaited<ReturnType<typeof loadRequest>>

/** The request as it stands; what the actor may not see is not-found. */
export async function loadRequest(tx: Transaction, requestId: string) {
  const [row] = await tx.select().from(requests).where(eq(requests.id, requestId))
  if (!row) throw notFound()
  return row
}

type Changes = Partial<typeof requests.$inferInsert>

/** Moves the request on from one of these states; somebody who was quicker wins, and the caller hears which state it is in. */
export async function moveRequest(
  tx: Transaction,
  request: LoadedRequest,
  from: readonly RequestState[],
  changes: Changes,
) {
  const moved = from.includes(request.state)
    ? await tx
        .update(requests)
        .set({ ...changes, version: sql`${requests.version} + 1`, lastActivityAt: clock.now() })
        .where(
          and(
            eq(requests.id, request.id),
            eq(requests.state, request.state),
            eq(requests.version, request.version),
          ),
        )
        .returning({ version: requests.version })
    : []
  if (moved.length === 0)
    throw conflict('state-changed', { state: (await loadRequest(tx, request.id)).state })
}

/** Holds the row until commit without changing it, so that what depends on the request's state cannot race with a move. */
export async function holdRequest(tx: Transaction, request: LoadedRequest, from: readonly RequestState[]) {
  const [held] = await tx
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.id, request.id))
    .for('update')
  if (!held || !from.includes(held.state)) throw conflict('state-changed', { state: held?.state ?? '' })
}

/** Asks for the steps of the ladder that are still to come; a step whose deadline moved meanwhile does nothing. */
export async function setAlarms(
  tx: Transaction,
  requestId: string,
  started: RequestClock & { clockTotal: number | null },
) {
  for (const { stage, at } of alarmsOf(started, clock.now()))
    await sendJob(tx, {
      run: 'requests.remind',
      input: { requestId, stage, dueAt: started.dueAt?.toISOString() },
      at,
    })
}

const withCaseRole = arrayOverlaps(officers.roles, ['liaison_officer', 'investigator', 'manager'])
/** Active officers of an agency who work cases. */
export const activeOf = (tx: Transaction, agencyId: string) =>
  tx
    .select({ id: officers.id, roles: officers.roles, onDesk: officers.onDesk })
    .from(officers)
    .where(and(eq(officers.agencyId, agencyId), eq(officers.status, 'active'), withCaseRole))

/** Who approves for an agency. */
export const managersOf = async (tx: Transaction, agencyId: string) =>
  (await activeOf(tx, agencyId)).filter((one) => one.roles.includes('manager')).map((one) => one.id)

/** Who takes in what reaches an agency: its desk, or its managers where nobody is on the desk. */
export async function deskOf(tx: Transaction, agencyId: string) {
  const found = await activeOf(tx, agencyId)
  const desk = found.filter((one) => one.onDesk)
  return (desk.length > 0 ? desk : found.filter((one) => one.roles.includes('manager'))).map((one) => one.id)
}

/** The officer of the receiving agency who works on it; its desk before anybody is assigned. */
export const workersOn = async (tx: Transaction, request: LoadedRequest) => {
  if (!request.sentAt) return []
  return request.assigneeId ? [request.assigneeId] : deskOf(tx, request.toAgencyId)
}

export const loadCaseOf = (tx: Transaction, actor: Officer, caseId: string | null) =>
  caseId ? loadCase(tx, actor, caseId) : null

type Addressed = { toAgencyId: string; urgency: keyof typeof presetHours; dueAt: Date | null }

/** What only the server can know of a request's fields: the partner works, the own deadline is longer than the preset. */
export async function checkRequest(tx: Transaction, actor: Officer, given: Addressed) {
  const [partner] = await tx
    .select({ status: agencies.status })
    .from(agencies)
    .where(eq(agencies.id, given.toAgencyId))
  if (partner?.status !== 'active') throw invalidField('toAgencyId', 'agency_unknown')
  if (given.toAgencyId === actor.agencyId) throw invalidField('toAgencyId', 'agency_own')
  const now = clock.now()
  if (given.dueAt && given.dueAt < presetDue(given.urgency, now))
    throw invalidField('dueAt', 'deadline_short', { hours: presetHours[given.urgency] })
  if (given.dueAt && given.dueAt > new Date(now.getTime() + days(furthestDays)))
    throw invalidField('dueAt', 'deadline_far', { days: furthestDays })
}

/** How the log names a request. */
export const inLog = (request: LoadedRequest) => ({
  caseId: request.caseId,
  requestId: request.id,
  subject: ['request', request.id] as const,
  ownerAgencyId: request.fromAgencyId,
  facts: { number: request.number },
})

/** A notice about it: its number and no word of it. */
export const tell = (kind: string, to: string[], request: LoadedRequest) => ({
  kind: `requests.${kind}`,
  to,
  caseId: request.caseId,
  requestId: request.id,
  facts: { number: request.number },
  urgent: request.urgency !== 'other' || kind === 'due' || kind === 'overdue',
})

type Message = { requestId: string; body: string; language: 'en' | 'fr' | 'es' }

/** Adds to the thread, which is append-only. */
export async function addMessage(
  tx: Transaction,
  actor: Officer,
  kind: 'clarification' | 'reply' | 'internal',
  { requestId, body, language }: Message,
) {
  const messageId = await newId(tx)
  await tx.insert(requestMessages).values({
    id: messageId,
    requestId,
    kind,
    agencyId: actor.agencyId,
    authorId: actor.officerId,
    body,
    language,
    at: clock.now(),
  })
  return { requestId, messageId }
}

/** Whether an answer of the actor's agency waits for its manager; the asking agency never learns of it here. */
export async function awaitsRelease(tx: Transaction, requestId: string) {
  const found = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(eq(releases.requestId, requestId), eq(releases.kind, 'answer'), eq(releases.state, 'awaiting')),
    )
    .limit(1)
  return found.length > 0
}
