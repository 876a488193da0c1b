import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import type { LoadedCase } from './load.ts'

type Verb = 'contribute' | 'manage' | 'close'
type OnCase = { case: LoadedCase }
export type CaseStanding = Pick<LoadedCase, 'participation' | 'verbs' | 'isLead'>

const worksCases = (actor: Officer) =>
  actor.roles.some((role) => role === 'liaison_officer' || role === 'investigator' || role === 'manager')
const isManager = (actor: Officer) => actor.roles.includes('manager')

/** Auditors and administrators never see a case (rules.md, "People and capacity"). */
export const canListCases = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
export const canOpenCase = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
/** Row security has answered already whether the case exists for the actor. */
export const canGetCase = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'

/** What the actor may do with a case that is visible; managers of an active participant hold every verb of their agency. */
export const holds = (actor: Officer, found: CaseStanding, verb: Verb) =>
  found.participation === 'active' && (isManager(actor) || found.verbs.includes(verb))

/** An invitation shows the cover sheet only; the file opens when the agency's manager has accepted. */
export const canReadFile = (actor: Officer, found: CaseStanding): Verdict => {
  if (!worksCases(actor)) return 'no-case-role'
  return found.participation === 'active' || 'not-participating'
}
const needs = (actor: Officer, found: CaseStanding, verb: Verb): Verdict => {
  const reads = canReadFile(actor, found)
  if (reads !== true) return reads
  return holds(actor, found, verb) || `needs-${verb}`
}
const needsManager = (actor: Officer, found: CaseStanding): Verdict => {
  if (!isManager(actor)) return 'needs-manager'
  return found.participation === 'active' || 'not-participating'
}
const needsLead = (found: CaseStanding): Verdict => found.isLead || 'not-lead'
const all = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => verdict !== true) ?? true

export const canContribute = (actor: Officer, found: CaseStanding): Verdict =>
  needs(actor, found, 'contribute')
/** The text of a case is the lead's. */
export const canChangeCase = (actor: Officer, found: CaseStanding): Verdict =>
  all(needs(actor, found, 'manage'), needsLead(found))
export const canCloseCase = (actor: Officer, found: CaseStanding): Verdict =>
  all(needs(actor, found, 'close'), needsLead(found))
export const canReopenCase = canCloseCase

export const canInviteAgency = (actor: Officer, { case: found }: OnCase): Verdict =>
  all(needs(actor, found, 'manage'), needsLead(found))
/** A manager of the lead invites at once; others propose. */
export const invitesDirectly = isManager
/** Four eyes: whoever proposed an agency does not decide about it. */
export const canDecideProposal = (
  actor: Officer,
  { case: found, proposedBy }: OnCase & { proposedBy: string },
): Verdict =>
  all(needsManager(actor, found), needsLead(found), proposedBy !== actor.officerId || 'own-proposal')
export const canDecideInvitation = (actor: Officer): Verdict => isManager(actor) || 'needs-manager'
/** An agency leaves by its own manager; the lead's manager ends the participation of another. */
export const canWithdrawAgency = (
  actor: Officer,
  { case: found }: OnCase,
  input: { agencyId: string },
): Verdict => all(needsManager(actor, found), input.agencyId === actor.agencyId || found.isLead || 'not-lead')
export const canHandOverLead = (actor: Officer, { case: found }: OnCase): Verdict =>
  all(needsManager(actor, found), needsLead(found))

/** Nobody gives a verb that he does not hold. */
export const canAssignOfficer = (
  actor: Officer,
  { case: found }: OnCase,
  input: { verbs: readonly string[] },
): Verdict =>
  all(
    needs(actor, found, 'manage'),
    isManager(actor) ||
      input.verbs.every((verb) => verb === 'read' || found.verbs.some((held) => held === verb)) ||
      'verbs-not-held',
  )
export const canEndAssignment = (actor: Officer, { case: found }: OnCase): Verdict =>
  needs(actor, found, 'manage')
export const canDenyOfficer = (
  actor: Officer,
  { case: found }: OnCase,
  input: { officerId: string },
): Verdict => all(needsManager(actor, found), input.officerId !== actor.officerId || 'not-yourself')
export const canEndDenial = (actor: Officer, { case: found }: OnCase): Verdict => needsManager(actor, found)
export const canExplainAccess = (actor: Officer, found: CaseStanding): Verdict =>
  needs(actor, found, 'manage')

type OwnItem = OnCase & { originatorAgencyId: string }
/** Only the originator changes what it wrote (rules.md, "Cases"). */
export const canChangeItem = (actor: Officer, { case: found, originatorAgencyId }: OwnItem): Verdict =>
  all(originatorAgencyId === actor.agencyId || 'not-originator', needs(actor, found, 'contribute'))
export const canReadItemHistory = (actor: Officer, { case: found, originatorAgencyId }: OwnItem): Verdict =>
  all(canReadFile(actor, found), originatorAgencyId === actor.agencyId || 'not-originator')
/** A task is done by whoever it was given to, or by a contributor of its agency. */
export const canCompleteTask = (actor: Officer, subject: OwnItem & { assigneeId: string | null }): Verdict =>
  all(
    canReadItemHistory(actor, subject),
    subject.assigneeId === actor.officerId || needs(actor, subject.case, 'contribute'),
  )

/** What the page offers; each line is the policy of the act, with the state of the case taken in. */
export function mayOnCase(actor: Officer, found: LoadedCase) {
  const open = found.state === 'open'
  const yes = (verdict: Verdict) => verdict === true
  const subject = { case: found }
  const contributes = open && yes(canContribute(actor, found))
  const leads = yes(canHandOverLead(actor, subject))
  return {
    contribute: contributes,
    change: open && yes(canChangeCase(actor, found)),
    manage: open && holds(actor, found, 'manage'),
    invite: open && yes(canInviteAgency(actor, subject)) && invitesDirectly(actor),
    proposeInvitation: open && yes(canInviteAgency(actor, subject)) && !invitesDirectly(actor),
    decideProposals: open && leads,
    decideInvitation: found.participation === 'invited' && yes(canDecideInvitation(actor)),
    assign: open && holds(actor, found, 'manage'),
    deny: yes(needsManager(actor, found)),
    handOver: open && leads,
    leave: !found.isLead && yes(needsManager(actor, found)),
    endParticipation: leads,
    close: open && yes(canCloseCase(actor, found)),
    reopen: !open && yes(canReopenCase(actor, found)),
    explainAccess: yes(canExplainAccess(actor, found)),
    export: yes(canReadFile(actor, found)),
    request: contributes,
    release: contributes,
  }
}
