import type { CaseStanding } from '#server/cases/policy.ts'
import { canContribute, canListCases } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

type OnItem = { case: CaseStanding; item: { originatorAgencyId: string } }

/** Whoever contributes to the case and holds the item asks; one's own items are released, not asked for. */
export const canAskOnward = (actor: Officer, { case: found, item }: OnItem): Verdict => {
  if (item.originatorAgencyId === actor.agencyId) return 'own-item'
  return canContribute(actor, found)
}
export const canListOnwardOptions = canAskOnward
/** Only the originator's manager says yes or no (rules.md, "Originator control"). */
export const canDecideOnward = (actor: Officer, subject: { originatorAgencyId: string }): Verdict => {
  if (subject.originatorAgencyId !== actor.agencyId) return 'not-originator'
  return actor.roles.includes('manager') || 'needs-manager'
}
export const canListOnward = canListCases
