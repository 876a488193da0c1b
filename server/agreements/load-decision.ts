import type { Transaction } from '#db/database.ts'
import { loadAgreement, managersOfParties } from './load.ts'
import { holdAgreement } from './load-writes.ts'

/** Everything that a decision needs, held until it is made, with the managers to be told. */
export async function loadForDecision({ tx, input }: { tx: Transaction; input: { agreementId: string } }) {
  // What is not visible is not-found before anything is held.
  await loadAgreement(tx, input.agreementId)
  await holdAgreement(tx, input.agreementId)
  const agreement = await loadAgreement(tx, input.agreementId)
  return { agreement, parties: agreement.parties, told: await managersOfParties(tx, agreement.parties) }
}
