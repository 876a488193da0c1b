import type { Officer, Visitor } from '#server/kernel/actor.ts'
import { clock } from '#server/kernel/clock.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import { settings } from '#server/settings.ts'

export const canSeeSelf = (_: Officer): Verdict => true
export const canChangeSelf = (_: Officer): Verdict => true
/** Anybody may try; the operation answers alike for unknown accounts and wrong secrets. */
export const canSignIn = (_: Visitor): Verdict => true
/** One click signs in only in a demonstration on the embedded database, where every person is invented. */
export const canSeeDemonstration = (_: Visitor): Verdict => settings().demo || 'no-demonstration'

/** The invented person's code of this moment, for the same demonstration. */
export const canSeeDemonstrationCode = (_: Officer): Verdict => settings().demo || 'no-demonstration'
/** A session of a browser, not a token, changes what protects the account. */
export const canProtectSelf = (actor: Officer): Verdict => actor.sessionId !== null || 'session-needed'

type Posting = { officerId: string; state: string; startsAt: Date; endsAt: Date }
/** Only under one's own posting, while both sides agree to it and it runs; home is always there. */
export const canChoosePosting = (actor: Officer, posting: Posting | null): Verdict => {
  if (actor.sessionId === null) return 'session-needed'
  if (!posting) return true
  const now = clock.now()
  const isCurrent = posting.state === 'agreed' && posting.startsAt <= now && posting.endsAt > now
  return (posting.officerId === actor.officerId && isCurrent) || 'posting-not-current'
}

type Account = { officerId: string; agencyId: string; country: string }
/** Two managers or administrators of the home agency release a lock (rules.md, "Accounts"). */
export const canReleaseLock = (actor: Officer, subject: Account): Verdict => {
  if (!actor.roles.includes('manager') && !actor.roles.includes('administrator')) return 'not-a-manager'
  if (subject.officerId === actor.officerId) return 'own-account'
  return subject.agencyId === actor.agencyId || 'other-agency'
}
/** The same people, and the administrators of the country, see how the account stands. */
export const canSeeAccess = (actor: Officer, subject: Account): Verdict => {
  if (actor.roles.includes('administrator') && subject.country === actor.country) return true
  if (!actor.roles.includes('manager') && !actor.roles.includes('administrator')) return 'not-a-manager'
  return subject.agencyId === actor.agencyId || 'other-agency'
}
export const canResetAccess = (actor: Officer, subject: Account): Verdict => {
  if (!actor.roles.includes('administrator')) return 'not-an-administrator'
  if (subject.officerId === actor.officerId) return 'own-account'
  return subject.country === actor.country || 'other-country'
}
