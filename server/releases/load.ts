import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import { caseParticipations } from '#db/schema/cases.ts'
import { releaseRecipients, releases } from '#db/schema/releases.ts'
import { requests } from '#db/schema/requests.ts'
import { managersOf, officersOn } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, notFound } from '#server/kernel/errors.ts'

export type LoadedRelease = typeof releases.$inferSelect
export type Recipient = Awaited<ReturnType<typeof loadRecipients>>[number]

/** The release as it stands; what the actor may not see is not-found. */
export async function loadRelease(tx: Transaction, releaseId: string): Promise<LoadedRelease> {
  const [row] = await tx.select().from(releases).where(eq(releases.id, releaseId))
  if (!row) throw notFound()
  return row
}

/** Whom it is for; a receiver sees itself only. `isActive`: takes part in the case now, or no case is needed. */
export async function loadRecipients(tx: Transaction, release: LoadedRelease) {
  return tx
    .select({
      id: agencies.id,
      code: agencies.code,
      names: agencies.names,
      country: agencies.country,
      reach: releaseRecipients.reach,
      officerIds: releaseRecipients.officerIds,
      postingIds: releaseRecipients.postingIds,
      isActive: release.caseId
        ? sql<boolean>`coalesce(${caseParticipations.status} = 'active', false)`
        : sql<boolean>`true`,
    })
    .from(releaseRecipients)
    .innerJoin(agencies, eq(agencies.id, releaseRecipients.agencyId))
    .leftJoin(
      caseParticipations,
      and(
        eq(caseParticipations.agencyId, agencies.id),
        release.caseId ? eq(caseParticipations.caseId, release.caseId) : sql`false`,
      ),
    )
    .where(eq(releaseRecipients.releaseId, release.id))
    .orderBy(agencies.code)
}

/** Active participants of a case other than the own agency. */
export const loadPartners = (tx: Transaction, caseId: string, ownId: string) =>
  tx
    .select({ id: agencies.id, code: agencies.code, names: agencies.names, country: agencies.country })
    .from(caseParticipations)
    .innerJoin(agencies, eq(agencies.id, caseParticipations.agencyId))
    .where(
      and(
        eq(caseParticipations.caseId, caseId),
        eq(caseParticipations.status, 'active'),
        sql`${agencies.id} <> ${ownId}`,
      ),
    )
    .orderBy(agencies.code)

/** Everything that a decision needs, the people to be told included. */
export async function loadForDecision({ tx, input }: { tx: Transaction; input: { releaseId: string } }) {
  const release = await loadRelease(tx, input.releaseId)
  const recipients = await loadRecipients(tx, release)
  return { release, recipients, receivers: await receiversOf(tx, release, recipients) }
}

/** The receiving agencies' officers on the case (their managers where nobody is assigned), or the request's author. */
async function receiversOf(tx: Transaction, release: LoadedRelease, recipients: Recipient[]) {
  const told: string[] = []
  if (release.requestId) {
    const asked = await tx
      .select({ authorId: requests.authorId })
      .from(requests)
      .where(eq(requests.id, release.requestId))
    told.push(...asked.map((row) => row.authorId))
  }
  if (!release.caseId) return told
  for (const { id } of recipients.filter((one) => one.isActive)) {
    const assigned = await officersOn(tx, release.caseId, id)
    told.push(...(assigned.length > 0 ? assigned : await managersOf(tx, id)))
  }
  return told
}

type Changes = Partial<typeof releases.$inferInsert>

/** Moves the release on; of two managers one decision stands, and the other hears which state it is in. */
export async function moveRelease(
  tx: Transaction,
  release: LoadedRelease,
  from: LoadedRelease['state'],
  changes: Changes,
) {
  const moved = await tx
    .update(releases)
    .set({ ...changes, version: sql`${releases.version} + 1` })
    .where(and(eq(releases.id, release.id), eq(releases.state, from)))
    .returning({ id: releases.id })
  if (moved.length === 0)
    throw conflict('state-changed', { state: (await loadRelease(tx, release.id)).state })
}

export const isExpired = (release: Pick<LoadedRelease, 'expiresAt'>) =>
  release.expiresAt !== null && release.expiresAt <= clock.now()

/** Agencies that still take part, of those that somebody picked. */
export const activeAmong = async (tx: Transaction, caseId: string, agencyIds: string[]) => {
  const rows = await tx
    .select({ id: caseParticipations.agencyId })
    .from(caseParticipations)
    .where(
      and(
        eq(caseParticipations.caseId, caseId),
        eq(caseParticipations.status, 'active'),
        inArray(caseParticipations.agencyId, agencyIds),
      ),
    )
  return rows.map((row) => row.id)
}

/** How the log names a release. */
export const inLog = (release: LoadedRelease, recipients: { code: string }[]) => ({
  caseId: release.caseId,
  requestId: release.requestId,
  subject: ['release', release.id] as const,
  ownerAgencyId: release.fromAgencyId,
  facts: { number: release.number, kind: release.kind, recipients: recipients.map((one) => one.code) },
})

/** A notice about it: its number and no word of it. */
export const tell = (kind: string, to: string[], release: LoadedRelease) => ({
  kind: `releases.${kind}`,
  to,
  caseId: release.caseId,
  requestId: release.requestId,
  releaseId: release.id,
  facts: { number: release.number },
})
