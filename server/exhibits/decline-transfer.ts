import { command } from '#server/kernel/operation.ts'
import { closeOffer, offerAudit } from './close-offer.ts'
import { loadTransfer } from './load.ts'
import { canDeclineTransfer } from './policy.ts'
import { declineTransferInput } from './schema.ts'

/** The other side did not receive it, or not as it was described. */
export const declineTransfer = command({
  name: 'exhibits.declineTransfer',
  action: 'exhibits.transfer-declined',
  input: declineTransferInput,
  load: ({ tx, actor, input }) => loadTransfer(tx, actor, input.transferId),
  policy: canDeclineTransfer,
  freshFactor: true,
  run: ({ tx, actor, input, subject }) => closeOffer(tx, actor, subject, 'declined', input.reason),
  audit: ({ input, subject }) => offerAudit(subject, input.reason),
  notify: ({ subject: { exhibit, transfer }, actor }) => [
    {
      to: [transfer.fromOfficerId],
      kind: 'exhibits.transfer-declined',
      caseId: exhibit.caseId,
      facts: { exhibit: exhibit.exhibitNumber, agency: actor.agencyCode },
    },
  ],
})
