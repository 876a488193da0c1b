import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

const isManager = (actor: Officer) => actor.roles.includes('manager')

/** Only one's own mandate: a deputy does not pass it on. */
export const canDelegate = (actor: Officer): Verdict => {
  if (!isManager(actor)) return 'needs-manager'
  return actor.deputisesFor === null || 'deputy-cannot-delegate'
}
/** The manager who comes back, or another manager of the agency; never the deputy. */
export const canEndDelegation = (
  actor: Officer,
  subject: { agencyId: string; deputyId: string },
): Verdict => {
  if (subject.agencyId !== actor.agencyId) return 'other-agency'
  if (!isManager(actor)) return 'needs-manager'
  return subject.deputyId !== actor.officerId || 'not-deputy'
}
export const canListDelegations = (actor: Officer): Verdict => isManager(actor) || 'needs-manager'
