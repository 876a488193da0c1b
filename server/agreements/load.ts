import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { agencies } from '#db/schema/agencies.ts'
import {
  agreementArticles,
  agreementConsents,
  agreementParties,
  agreements,
  agreementVersions,
} from '#db/schema/agreements.ts'
import { officers } from '#db/schema/officers.ts'
import { notFound } from '#server/kernel/errors.ts'
import type { Terms } from './engine.ts'

export type LoadedAgreement = Awaited<ReturnType<typeof loadAgreement>>
export type Party = Awaited<ReturnType<typeof loadParties>>[number]

/** How a party stands in a consent. */
export const partyKey = (party: { agencyId: string | null; country: string | null }) =>
  party.agencyId ? `AGENCY:${party.agencyId}` : `COUNTRY:${party.country}`

/** An agreement with all its wordings, newest first. Not visible is not-found. */
export async function loadAgreement(tx: Transaction, agreementId: string) {
  const [row] = await tx.select().from(agreements).where(eq(agreements.id, agreementId))
  if (!row) throw notFound()
  const versions = await tx
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, agreementId))
    .orderBy(desc(agreementVersions.version))
  const current = versions.find((one) => one.id === row.versionId) ?? null
  const proposed = versions.find((one) => one.state === 'proposed') ?? null
  const parties = await loadParties(
    tx,
    [current, proposed].flatMap((one) => (one ? [one.id] : [])),
  )
  return { ...row, versions, current, proposed, parties }
}

export const loadParties = (tx: Transaction, versionIds: string[]) =>
  tx
    .select({
      versionId: agreementParties.versionId,
      agencyId: agreementParties.agencyId,
      country: agreementParties.country,
      code: agencies.code,
    })
    .from(agreementParties)
    .leftJoin(agencies, eq(agencies.id, agreementParties.agencyId))
    .where(inArray(agreementParties.versionId, versionIds))
    .orderBy(asc(agreementParties.country), asc(agencies.code))

export const loadArticles = (tx: Transaction, versionIds: string[]) =>
  tx
    .select()
    .from(agreementArticles)
    .where(inArray(agreementArticles.versionId, versionIds))
    .orderBy(asc(agreementArticles.position))

export const loadConsents = (tx: Transaction, agreementId: string) =>
  tx
    .select({
      versionId: agreementConsents.versionId,
      party: agreementConsents.party,
      agrees: agreementConsents.agrees,
      reason: agreementConsents.reason,
      at: agreementConsents.at,
      officer: sql<string>`trim(${officers.rank} || ' ' || ${officers.fullName})`,
      agencyCode: agencies.code,
    })
    .from(agreementConsents)
    .innerJoin(officers, eq(officers.id, agreementConsents.officerId))
    .innerJoin(agencies, eq(agencies.id, agreementConsents.agencyId))
    .where(eq(agreementConsents.agreementId, agreementId))
    .orderBy(asc(agreementConsents.at))

/** The wording of today as the engine reads it. */
export async function loadTerms(tx: Transaction, agreementId: string) {
  const [row] = await tx
    .select({
      id: agreements.id,
      number: agreements.number,
      versionId: agreementVersions.id,
      version: agreementVersions.version,
      titles: agreementVersions.titles,
      state: agreements.state,
      validFrom: agreementVersions.validFrom,
      validUntil: agreementVersions.validUntil,
      purposes: agreementVersions.purposes,
      offences: agreementVersions.offences,
      dataKinds: agreementVersions.dataKinds,
      highestMark: agreementVersions.highestMark,
      retentionDays: agreementVersions.retentionDays,
      onward: agreementVersions.onward,
    })
    .from(agreements)
    .innerJoin(agreementVersions, eq(agreementVersions.id, agreements.versionId))
    .where(eq(agreements.id, agreementId))
  if (!row) throw notFound()
  const articles = await loadArticles(tx, [row.versionId])
  const parties = await loadParties(tx, [row.versionId])
  return { ...row, articles, parties } satisfies Terms
}

/** Managers of the parties, to be told; for a country, of all its agencies. */
export async function managersOfParties(
  tx: Transaction,
  parties: readonly { agencyId: string | null; country: string | null }[],
) {
  const agencyIds = parties.flatMap((one) => (one.agencyId ? [one.agencyId] : []))
  const countries = parties.flatMap((one) =>
    one.country === 'CA' || one.country === 'US' || one.country === 'MX' ? [one.country] : [],
  )
  const rows = await tx
    .select({ id: officers.id })
    .from(officers)
    .innerJoin(agencies, eq(agencies.id, officers.agencyId))
    .where(
      and(
        sql`'manager' = any(${officers.roles})`,
        sql`(${agencies.id} = any(${sql.param(agencyIds)}::uuid[]) or ${agencies.country} = any(${sql.param(countries)}::text[]))`,
      ),
    )
  return rows.map((row) => row.id)
}

/** How the log names an agreement. */
export const inLog = (agreement: { id: string; number: string }) => ({
  subject: ['agreement', agreement.id] as const,
  facts: { number: agreement.number },
})
