import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import type { LoadedCase } from './load.ts'

const worksCases = (actor: Officer) =>
  actor.roles.some((role) => role === 'liaison_officer' || role === 'investigator' || role === 'manager')

/** Auditors and administrators never see a case (rules.md, "People and capacity"). */
export const canListCases = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
export const canOpenCase = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
/** Row security has answered already whether the case exists for the actor. */
export const canGetCase = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'

/** What the actor may do with a case that is visible; managers of an active participant hold every verb of their agency. */
export const holds = (actor: Officer, found: LoadedCase, verb: 'contribute' | 'manage' | 'close') =>
  found.participation === 'active' && (actor.roles.includes('manager') || found.verbs.includes(verb))
