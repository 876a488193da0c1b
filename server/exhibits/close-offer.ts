import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/database.ts'
import { custodyTransfers } from '#db/schema/custody.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict } from '#server/kernel/errors.ts'
import { holdCustody } from './chain.ts'
import type { LoadedTransfer } from './load.ts'

/** Ends an open offer without a handover; custody stays where it was. */
export async function closeOffer(
  tx: Transaction,
  actor: Officer,
  { transfer }: LoadedTransfer,
  state: 'declined' | 'withdrawn',
  reason: string,
) {
  await holdCustody(tx, transfer.exhibitId)
  const closed = await tx
    .update(custodyTransfers)
    .set({ state, reason, decidedBy: actor.officerId, decidedAt: clock.now() })
    .where(and(eq(custodyTransfers.id, transfer.id), eq(custodyTransfers.state, 'offered')))
    .returning({ id: custodyTransfers.id })
  if (closed.length === 0) throw conflict('state-changed', { state: transfer.state })
  return { exhibitId: transfer.exhibitId }
}

export const offerAudit = ({ exhibit, transfer }: LoadedTransfer, reason: string) => ({
  caseId: exhibit.caseId,
  subject: ['exhibit', exhibit.exhibitId] as const,
  ownerAgencyId: exhibit.originatorAgencyId,
  reason,
  facts: { exhibit: exhibit.exhibitNumber, transfer: transfer.id },
})
