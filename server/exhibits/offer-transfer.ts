import { custodyTransfers } from '#db/schema/custody.ts'
import { findParticipation, loadAgency, officersOn } from '#server/cases/load.ts'
import { clock } from '#server/kernel/clock.ts'
import { invalidField, precondition } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { eventText, holdCustody } from './chain.ts'
import { loadSigner } from './keys.ts'
import { loadExhibit, mustBeHere, reaches } from './load.ts'
import { canOfferTransfer } from './policy.ts'
import { offerTransferInput } from './schema.ts'

/**
 * The custodian signs the handover. It stands on the chain only when the other side has signed for it; until then nothing
 * else is appended. @throws precondition `exhibit-not-released`, `transfer-open`, `exhibit-gone`
 */
export const offerTransfer = command({
  name: 'exhibits.offerTransfer',
  action: 'exhibits.transfer-offered',
  input: offerTransferInput,
  load: ({ tx, actor, input }) => loadExhibit(tx, actor, input.exhibitId),
  policy: canOfferTransfer,
  freshFactor: true,
  run: async ({ tx, actor, input, subject }) => {
    const { exhibitId, toAgencyId, releasedAt, place, note } = input
    const now = clock.now()
    if (releasedAt > now) throw invalidField('releasedAt', 'future')
    const to = await loadAgency(tx, toAgencyId)
    const participation = await findParticipation(tx, subject.caseId, toAgencyId)
    if (participation?.status !== 'active') throw invalidField('toAgencyId', 'agency_unknown')
    const custody = await holdCustody(tx, exhibitId)
    await mustBeHere(tx, { exhibitId, custody })
    // Only the originator can say whom a release reaches; the thing itself follows the information.
    const knows = toAgencyId === actor.agencyId || toAgencyId === subject.originatorAgencyId
    if (!knows && subject.isOwn && !(await reaches(tx, exhibitId, toAgencyId)))
      throw precondition('exhibit-not-released')
    const signer = await loadSigner(tx, actor)
    const signedText = eventText(
      subject,
      {
        kind: 'transfer',
        occurredAt: releasedAt,
        place,
        note,
        sealNumbers: custody.sealNumbers,
        storagePlace: custody.storagePlace,
      },
      { actor, signer, recordedAt: now, seq: custody.length + 1, previous: custody.headHash },
      { to: to.code },
    )
    const transferId = await newId(tx)
    await tx.insert(custodyTransfers).values({
      id: transferId,
      exhibitId,
      fromAgencyId: actor.agencyId,
      fromOfficerId: actor.officerId,
      toAgencyId,
      releasedAt,
      offeredAt: now,
      place,
      note,
      signedText,
      signature: signer.sign(signedText),
      keyId: signer.keyId,
    })
    const told = await officersOn(tx, subject.caseId, toAgencyId)
    return { transferId, key: signer.fingerprint, madeKey: signer.isNew, told, to: to.code }
  },
  audit: ({ input, subject, result }) => ({
    caseId: subject.caseId,
    subject: ['exhibit', input.exhibitId],
    ownerAgencyId: subject.originatorAgencyId,
    facts: {
      exhibit: subject.exhibitNumber,
      transfer: result.transferId,
      to: result.to,
      key: result.key,
      madeKey: result.madeKey,
    },
  }),
  notify: ({ subject, result, actor }) => [
    {
      to: result.told,
      kind: 'exhibits.transfer-offered',
      caseId: subject.caseId,
      facts: { exhibit: subject.exhibitNumber, agency: actor.agencyCode },
    },
  ],
})
