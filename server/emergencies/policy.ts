import type { CaseStanding } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

const isManager = (actor: Officer) => actor.roles.includes('manager')
const isAuditor = (actor: Officer) => actor.roles.includes('auditor')

/** A manager of an agency that takes part (and the gate asks for a fresh second factor). */
export const canOpenEmergency = (actor: Officer, found: CaseStanding): Verdict => {
  if (!isManager(actor)) return 'needs-manager'
  return found.participation === 'active' || 'not-participating'
}
export const canListHiddenItems = canOpenEmergency

/** Whoever opened it does not judge it: the originator's manager or auditor does (rules.md, "Releases"). */
export const canReviewEmergency = (actor: Officer, found: { originatorAgencyId: string }): Verdict => {
  if (!isManager(actor) && !isAuditor(actor)) return 'needs-manager-or-auditor'
  return found.originatorAgencyId === actor.agencyId || 'not-originator'
}
/** Row security shows each of them the openings that concern the own agency. */
export const canListEmergencies = (actor: Officer): Verdict =>
  isManager(actor) || isAuditor(actor) || 'needs-manager-or-auditor'
