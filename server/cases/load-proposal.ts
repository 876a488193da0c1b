import type { Transaction } from '#db/database.ts'
import type { Officer } from '#server/kernel/actor.ts'
import { notFound } from '#server/kernel/errors.ts'
import { findParticipation, loadAgency, loadCase } from './load.ts'

/** The case, and who asked for this agency to be invited. */
export async function loadProposal(
  tx: Transaction,
  actor: Officer,
  input: { caseId: string; agencyId: string },
) {
  const found = await loadCase(tx, actor, input.caseId)
  const proposal = await findParticipation(tx, found.id, input.agencyId)
  if (!proposal) throw notFound()
  const agency = await loadAgency(tx, input.agencyId)
  return { case: found, proposedBy: proposal.proposedBy, status: proposal.status, agencyCode: agency.code }
}
