import type { Officer, System } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** The directory is open to every officer: finding the counterpart is what the portal is for. */
export const canSeeOfficers = (_: Officer): Verdict => true

type Subject = { agency: { country: string }; officerId?: string }
/** An administrator looks after the accounts of their own country, never their own. */
export const canAdministerOfficer = (actor: Officer, subject: Subject): Verdict => {
  if (!actor.roles.includes('administrator')) return 'not-an-administrator'
  if (subject.officerId === actor.officerId) return 'own-account'
  return subject.agency.country === actor.country || 'other-country'
}

/** The machine's own operator; doors never act as the system. */
export const canBegin = (_: System): Verdict => true
