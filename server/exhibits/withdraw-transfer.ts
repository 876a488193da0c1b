import { command } from '#server/kernel/operation.ts'
import { closeOffer, offerAudit } from './close-offer.ts'
import { loadTransfer } from './load.ts'
import { canWithdrawTransfer } from './policy.ts'
import { withdrawTransferInput } from './schema.ts'

/** The custodian takes the offer back before anybody has signed for it. */
export const withdrawTransfer = command({
  name: 'exhibits.withdrawTransfer',
  action: 'exhibits.transfer-withdrawn',
  input: withdrawTransferInput,
  load: ({ tx, actor, input }) => loadTransfer(tx, actor, input.transferId),
  policy: canWithdrawTransfer,
  run: ({ tx, actor, input, subject }) => closeOffer(tx, actor, subject, 'withdrawn', input.reason),
  audit: ({ input, subject }) => offerAudit(subject, input.reason),
})
