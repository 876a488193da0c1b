import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import type { LoadedPosting } from './load.ts'

/** Row security shows a posting to both agencies and to the posted officer. */
export const canSeePostings = (_: Officer): Verdict => true

/** An administrator of the home agency's country proposes; both agencies' managers then agree. */
export const canProposePosting = (
  actor: Officer,
  subject: { officer: { agency: { country: string } } },
): Verdict => {
  if (!actor.roles.includes('administrator')) return 'not-an-administrator'
  return subject.officer.agency.country === actor.country || 'other-country'
}

/** A manager of either agency, each for their own side, never about their own posting. */
export const canDecidePosting = (actor: Officer, posting: LoadedPosting): Verdict => {
  if (!actor.roles.includes('manager')) return 'not-a-manager'
  return posting.officerId !== actor.officerId || 'own-posting'
}

export const canEndPosting = (actor: Officer, posting: LoadedPosting): Verdict => {
  if (!actor.roles.includes('manager') && !actor.roles.includes('administrator')) return 'not-a-manager'
  return posting.officerId !== actor.officerId || 'own-posting'
}
