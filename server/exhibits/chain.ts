import { and, asc, desc, eq, isNotNull, lte } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { custodyLinks, exhibitCustody, type LinkKind } from '#db/schema/custody.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField, notFound } from '#server/kernel/errors.ts'
import { type Canonical, canonical, noPrevious, sha256Hex } from './canonical.ts'
import { findingsOf, sealsAfter } from './findings.ts'
import { loadSigner, type Signer } from './keys.ts'

export type Custody = typeof exhibitCustody.$inferSelect
type Told = { exhibitId: string; exhibitNumber: string; originatorCode: string }
export type Step = {
  kind: LinkKind
  occurredAt: Date
  place: string
  note: string
  sealNumbers: readonly string[]
  storagePlace: string
}

/** Holds the end of the chain, so that two people append one after the other. */
export async function holdCustody(tx: Transaction, exhibitId: string): Promise<Custody> {
  const [row] = await tx
    .select()
    .from(exhibitCustody)
    .where(eq(exhibitCustody.exhibitId, exhibitId))
    .for('update')
  if (!row) throw notFound()
  return row
}

/** The canonical event of docs/custody-events.md: what the officer signs, to the byte. */
export const eventText = (
  exhibit: Told,
  step: Step,
  by: { actor: Officer; signer: Signer; recordedAt: Date; seq: number; previous: string },
  more: { [key: string]: Canonical } = {},
): string =>
  canonical({
    form: 'tripoint-custody-event-v1',
    exhibit: exhibit.exhibitId,
    exhibitNumber: exhibit.exhibitNumber,
    originator: exhibit.originatorCode,
    seq: by.seq,
    previous: by.previous,
    kind: step.kind,
    occurredAt: step.occurredAt.toISOString(),
    recordedAt: by.recordedAt.toISOString(),
    agency: by.actor.agencyCode,
    officer: by.actor.officerId,
    officerName: `${by.actor.rank} ${by.actor.fullName}`.trim(),
    key: by.signer.fingerprint,
    place: step.place,
    note: step.note,
    seals: step.sealNumbers,
    storagePlace: step.storagePlace,
    ...more,
  })

/** The custodian at a moment, from the handovers on the chain. */
export async function holderAt(tx: Transaction, exhibitId: string, moment: Date): Promise<string | null> {
  const [handed] = await tx
    .select({ agencyId: custodyLinks.toAgencyId, from: custodyLinks.receivedAt })
    .from(custodyLinks)
    .where(
      and(
        eq(custodyLinks.exhibitId, exhibitId),
        isNotNull(custodyLinks.receivedAt),
        lte(custodyLinks.receivedAt, moment),
      ),
    )
    .orderBy(desc(custodyLinks.receivedAt), desc(custodyLinks.seq))
    .limit(1)
  const [first] = await tx
    .select({ agencyId: custodyLinks.agencyId, from: custodyLinks.occurredAt })
    .from(custodyLinks)
    .where(eq(custodyLinks.exhibitId, exhibitId))
    .orderBy(asc(custodyLinks.seq))
    .limit(1)
  const begun = first && first.from <= moment ? first : null
  if (!handed?.from) return begun?.agencyId ?? null
  return begun && begun.from > handed.from ? begun.agencyId : handed.agencyId
}

/** Appends a signed event to a chain that is held, or begins one. */
export async function appendEvent(
  tx: Transaction,
  actor: Officer,
  exhibit: Told,
  custody: Custody | null,
  step: Step,
  state: Custody['state'] = 'held',
) {
  const recordedAt = clock.now()
  if (step.occurredAt > recordedAt) throw invalidField('occurredAt', 'future')
  const signer = await loadSigner(tx, actor)
  const seq = (custody?.length ?? 0) + 1
  const text = eventText(exhibit, step, {
    actor,
    signer,
    recordedAt,
    seq,
    previous: custody?.headHash ?? noPrevious,
  })
  const station = { ...step, agency: actor.agencyId, recordedAt, seals: step.sealNumbers }
  const holder = custody ? await holderAt(tx, exhibit.exhibitId, step.occurredAt) : null
  const hash = sha256Hex(text)
  const findings = findingsOf(station, {
    isFirst: custody === null,
    seals: custody?.sealNumbers ?? [],
    holderAt: () => holder,
  })
  const isCustodian = custody === null || custody.agencyId === actor.agencyId
  const last = custody?.lastActAt
  const head = {
    length: seq,
    headHash: hash,
    state,
    sealNumbers: [...sealsAfter(station, custody?.sealNumbers ?? [])],
    storagePlace: step.storagePlace || (custody?.storagePlace ?? ''),
    lastActAt: isCustodian && (!last || step.occurredAt > last) ? step.occurredAt : (last ?? null),
  }
  if (custody)
    await tx.update(exhibitCustody).set(head).where(eq(exhibitCustody.exhibitId, exhibit.exhibitId))
  else
    await tx.insert(exhibitCustody).values({
      ...head,
      exhibitId: exhibit.exhibitId,
      agencyId: actor.agencyId,
      officerId: actor.officerId,
      since: step.occurredAt,
    })
  await tx.insert(custodyLinks).values({
    exhibitId: exhibit.exhibitId,
    seq,
    kind: step.kind,
    agencyId: actor.agencyId,
    officerId: actor.officerId,
    occurredAt: step.occurredAt,
    recordedAt,
    signedText: text,
    signature: signer.sign(text),
    keyId: signer.keyId,
    hash,
    findings,
  })
  return { seq, hash, findings, key: signer.fingerprint, madeKey: signer.isNew }
}
