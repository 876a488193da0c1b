import type { Officer, Visitor } from '#server/kernel/actor.ts'
import { clock, minutes } from '#server/kernel/clock.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import { settings } from '#server/settings.ts'

export const canSeeSelf = (_: Officer): Verdict => true
export const canChangeSelf = (_: Officer): Verdict => true
/** Anybody may try; the operation answers alike for unknown accounts and wrong secrets. */
export const canSignIn = (_: Visitor): Verdict => true
/** One click signs in only in a demonstration on the embedded database, where every person is invented. */
export const canSeeDemonstration = (_: Visitor): Verdict => settings().demo || 'no-demonstration'

/** The second factor was given within the last ten minutes (CJIS IA-11: before privileged functions). */
export const hasRecentFactor = (actor: Officer): boolean =>
  actor.reauthenticatedAt !== null &&
  new Date(actor.reauthenticatedAt).getTime() > clock.now().getTime() - minutes(10)

export const canMakeTokens = (actor: Officer): Verdict => hasRecentFactor(actor) || 'step-up-needed'
/** A session of a browser, not a token, changes what protects the account. */
export const canProtectSelf = (actor: Officer): Verdict => actor.sessionId !== null || 'session-needed'

type Account = { officerId: string; agencyId: string; country: string }
/** Two managers or administrators of the home agency release a lock (rules.md, "Accounts"). */
export const canReleaseLock = (actor: Officer, subject: Account): Verdict => {
  if (!actor.roles.includes('manager') && !actor.roles.includes('administrator')) return 'not-a-manager'
  if (subject.officerId === actor.officerId) return 'own-account'
  return subject.agencyId === actor.agencyId || 'other-agency'
}
export const canResetAccess = (actor: Officer, subject: Account): Verdict => {
  if (!actor.roles.includes('administrator')) return 'not-an-administrator'
  if (subject.officerId === actor.officerId) return 'own-account'
  return subject.country === actor.country || 'other-country'
}
