import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import {
  agreementArticles,
  agreementConsents,
  agreementParties,
  agreements,
  agreementVersions,
} from '#db/schema/agreements.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { loadParties, partyKey } from './load.ts'
import { speaksFor } from './policy.ts'
import type { TermsGiven } from './schema.ts'

/** Puts a wording down, with its parties and articles, for the parties to decide about. */
export async function writeVersion(
  tx: Transaction,
  actor: Officer,
  agreementId: string,
  version: number,
  given: TermsGiven,
  reason = '',
) {
  const id = await newId(tx)
  const { titles, purposes, offences, dataKinds, highestMark, onward, validFrom } = given
  await tx.insert(agreementVersions).values({
    id,
    agreementId,
    version,
    titles,
    purposes,
    offences,
    dataKinds,
    highestMark,
    onward,
    validFrom,
    retentionDays: given.retentionDays ?? null,
    validUntil: given.validUntil ?? null,
    reason,
    proposedBy: actor.officerId,
    proposedAt: clock.now(),
  })
  const parties = [
    ...[...new Set(given.countries)].map((country) => ({ country, agencyId: null })),
    ...[...new Set(given.agencyIds)].map((agencyId) => ({ country: null, agencyId })),
  ]
  await tx.insert(agreementParties).values(parties.map((one) => ({ ...one, agreementId, versionId: id })))
  await tx
    .insert(agreementArticles)
    .values(given.articles.map((one, position) => ({ ...one, position, agreementId, versionId: id })))
  return id
}

/** Holds the agreement until the end of the transaction: two managers who decide at once do so one after the other. */
export const holdAgreement = (tx: Transaction, agreementId: string) =>
  tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, agreementId)).for('update')

/** The actor's word for each party that he speaks for, old and new; says whether every party has agreed now. */
export async function writeConsent(
  tx: Transaction,
  actor: Officer,
  agreement: { id: string; versionId: string | null },
  versionId: string,
  agrees: 'yes' | 'no',
  reason = '',
) {
  const asked = await loadParties(tx, agreement.versionId ? [agreement.versionId, versionId] : [versionId])
  const keys = [...new Set(asked.map(partyKey))]
  const given = await tx
    .select({ party: agreementConsents.party })
    .from(agreementConsents)
    .where(eq(agreementConsents.versionId, versionId))
  const before = given.map((row) => row.party)
  const mine = [...new Set(asked.filter((one) => speaksFor(actor, one)).map(partyKey))].filter(
    (key) => !before.includes(key),
  )
  if (mine.length === 0) throw conflict('already-agreed')
  await tx.insert(agreementConsents).values(
    mine.map((party) => ({
      agreementId: agreement.id,
      versionId,
      party,
      officerId: actor.officerId,
      agencyId: actor.agencyId,
      agrees,
      reason,
      at: clock.now(),
    })),
  )
  return keys.every((key) => before.includes(key) || mine.includes(key))
}

/** From now on this wording counts; what rests on the agreement and waits is asked anew. */
export async function adoptVersion(
  tx: Transaction,
  agreement: { id: string; versionId: string | null },
  version: { id: string; validFrom: Date; validUntil: Date | null },
) {
  const now = clock.now()
  if (agreement.versionId)
    await tx
      .update(agreementVersions)
      .set({ state: 'superseded' })
      .where(eq(agreementVersions.id, agreement.versionId))
  const moved = await tx
    .update(agreementVersions)
    .set({ state: 'in_force', decidedAt: now })
    .where(and(eq(agreementVersions.id, version.id), eq(agreementVersions.state, 'proposed')))
    .returning({ id: agreementVersions.id })
  if (moved.length === 0) throw conflict('state-changed', { state: 'superseded' })
  await tx
    .update(agreements)
    .set({
      state: 'in_force',
      versionId: version.id,
      validFrom: version.validFrom,
      validUntil: version.validUntil,
    })
    .where(and(eq(agreements.id, agreement.id), sql`${agreements.state} in ('proposed', 'in_force')`))
}
