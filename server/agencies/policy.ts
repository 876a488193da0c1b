import type { Actor, Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

/** Names and codes of agencies are no secret: the sign-in page shows them. */
export const canSeeAgencies = (_: Actor): Verdict => true

const administersCountry = (actor: Officer, country: string): Verdict => {
  if (!actor.roles.includes('administrator')) return 'not-an-administrator'
  return actor.country === country || 'other-country'
}
/** An administrator looks after the agencies of their own country. */
export const canCreateAgency = (actor: Officer, _: undefined, input: { country: string }) =>
  administersCountry(actor, input.country)
export const canChangeAgency = (actor: Officer, subject: { country: string }) =>
  administersCountry(actor, subject.country)
/** Nobody switches off the agency they act for. */
export const canDisableAgency = (actor: Officer, subject: { id: string; country: string }): Verdict =>
  subject.id === actor.agencyId ? 'own-agency' : administersCountry(actor, subject.country)
