import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

type Party = { agencyId: string | null; country: string | null }
const isManager = (actor: Officer) => actor.roles.includes('manager')
/** For a country a manager of any of its agencies speaks. */
export const speaksFor = (actor: Officer, party: Party) =>
  party.agencyId === actor.agencyId || party.country === actor.country
export const isParty = (actor: Officer, parties: readonly Party[]) =>
  parties.some((party) => speaksFor(actor, party))

/** Every officer may read what their agency or country is party to; row security has answered which those are. */
export const canReadAgreements = (_: Officer): Verdict => true

export const canProposeAgreement = (
  actor: Officer,
  _: unknown,
  input: { countries: string[]; agencyIds: string[] },
): Verdict => {
  if (!isManager(actor)) return 'needs-manager'
  return input.countries.includes(actor.country) || input.agencyIds.includes(actor.agencyId) || 'not-party'
}
/** Whose word is asked for: parties of the wording in force and of the one proposed. */
export const canDecideAgreement = (actor: Officer, subject: { parties: readonly Party[] }): Verdict => {
  if (!isManager(actor)) return 'needs-manager'
  return isParty(actor, subject.parties) || 'not-party'
}
export const canChangeAgreement = canDecideAgreement
export const canEndAgreement = canDecideAgreement
