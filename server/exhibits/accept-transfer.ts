import { and, eq } from 'drizzle-orm'
import { custodyLinks, custodyTransfers, exhibitCustody } from '#db/schema/custody.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, invalidField, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { canonical, sha256Hex } from './canonical.ts'
import { holdCustody, holderAt } from './chain.ts'
import { findingsOf } from './findings.ts'
import { loadSigner } from './keys.ts'
import { loadTransfer } from './load.ts'
import { canAcceptTransfer } from './policy.ts'
import { acceptTransferInput } from './schema.ts'
import { signedEvent } from './signed.ts'

/** The other side signs for what it received: the handover goes on the chain with both signatures, and custody moves. */
export const acceptTransfer = command({
  name: 'exhibits.acceptTransfer',
  action: 'exhibits.transfer-accepted',
  input: acceptTransferInput,
  load: ({ tx, actor, input }) => loadTransfer(tx, actor, input.transferId),
  policy: canAcceptTransfer,
  freshFactor: true,
  run: async ({ tx, actor, input, subject: { transfer, exhibit } }) => {
    const acceptedAt = clock.now()
    const { receivedAt, place, note, sealNumbers, storagePlace } = input
    if (receivedAt > acceptedAt) throw invalidField('receivedAt', 'future')
    const custody = await holdCustody(tx, transfer.exhibitId)
    const taken = await tx
      .update(custodyTransfers)
      .set({ state: 'accepted', decidedBy: actor.officerId, decidedAt: acceptedAt })
      .where(and(eq(custodyTransfers.id, transfer.id), eq(custodyTransfers.state, 'offered')))
      .returning({ id: custodyTransfers.id })
    if (taken.length === 0) throw conflict('state-changed', { state: transfer.state })
    const event = signedEvent(transfer.signedText)
    // The offer names the end of the chain that it was signed on; nothing is appended while it is open.
    if (event.previous !== custody.headHash || event.seq !== custody.length + 1)
      throw precondition('transfer-stale')
    const signer = await loadSigner(tx, actor)
    const receiptText = canonical({
      form: 'tripoint-custody-receipt-v1',
      event: sha256Hex(transfer.signedText),
      receivedAt: receivedAt.toISOString(),
      acceptedAt: acceptedAt.toISOString(),
      agency: actor.agencyCode,
      officer: actor.officerId,
      officerName: `${actor.rank} ${actor.fullName}`.trim(),
      key: signer.fingerprint,
      place,
      note,
      seals: sealNumbers,
      storagePlace,
    })
    const hash = sha256Hex(receiptText)
    const holder = await holderAt(tx, transfer.exhibitId, transfer.releasedAt)
    const findings = findingsOf(
      {
        kind: 'transfer',
        agency: transfer.fromAgencyId,
        occurredAt: transfer.releasedAt,
        recordedAt: transfer.offeredAt,
        seals: sealNumbers,
        to: actor.agencyId,
        receivedAt,
        acceptedAt,
      },
      {
        isFirst: false,
        seals: custody.sealNumbers,
        holderAt: () => holder,
        lastBy: custody.lastActAt,
      },
    )
    await tx.insert(custodyLinks).values({
      exhibitId: transfer.exhibitId,
      seq: event.seq,
      kind: 'transfer',
      agencyId: transfer.fromAgencyId,
      officerId: transfer.fromOfficerId,
      occurredAt: transfer.releasedAt,
      recordedAt: transfer.offeredAt,
      signedText: transfer.signedText,
      signature: transfer.signature,
      keyId: transfer.keyId,
      hash,
      toAgencyId: actor.agencyId,
      receivedBy: actor.officerId,
      receivedAt,
      acceptedAt,
      receiptText,
      receiptSignature: signer.sign(receiptText),
      receiptKeyId: signer.keyId,
      findings,
    })
    await tx
      .update(exhibitCustody)
      .set({
        agencyId: actor.agencyId,
        officerId: actor.officerId,
        since: receivedAt,
        lastActAt: null,
        sealNumbers,
        storagePlace,
        length: event.seq,
        headHash: hash,
      })
      .where(eq(exhibitCustody.exhibitId, transfer.exhibitId))
    return {
      exhibitId: exhibit.exhibitId,
      hash,
      findings,
      key: signer.fingerprint,
      madeKey: signer.isNew,
    }
  },
  audit: ({ subject: { exhibit, transfer }, result }) => ({
    caseId: exhibit.caseId,
    subject: ['exhibit', exhibit.exhibitId],
    ownerAgencyId: exhibit.originatorAgencyId,
    facts: {
      exhibit: exhibit.exhibitNumber,
      transfer: transfer.id,
      event: result.hash,
      key: result.key,
      madeKey: result.madeKey,
      findings: result.findings,
    },
  }),
  notify: ({ subject: { exhibit, transfer }, actor }) => [
    {
      to: [transfer.fromOfficerId],
      kind: 'exhibits.transfer-accepted',
      caseId: exhibit.caseId,
      facts: { exhibit: exhibit.exhibitNumber, agency: actor.agencyCode },
    },
  ],
})
