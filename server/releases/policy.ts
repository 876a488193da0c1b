import type { LoadedCase } from '#server/cases/load.ts'
import { canContribute } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

export type Standing = { fromAgencyId: string; requestedBy: string }
type Subject = { release: Standing }

const worksCases = (actor: Officer) =>
  actor.roles.some((role) => role === 'liaison_officer' || role === 'investigator' || role === 'manager')
const isManager = (actor: Officer) => actor.roles.includes('manager')
const gives = (actor: Officer, release: Standing) => release.fromAgencyId === actor.agencyId

/** Auditors and administrators have no part in releases (rules.md, "People and capacity"). */
export const canListReleases = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'
/** Row security has answered already whether the release exists for the actor. */
export const canGetRelease = (actor: Officer): Verdict => worksCases(actor) || 'no-case-role'

export const canRequestRelease = (actor: Officer, subject: { case: LoadedCase }): Verdict =>
  canContribute(actor, subject.case)

/** What another agency would see is the originator's to look at. */
export const canPreviewRelease = (actor: Officer, { release }: Subject): Verdict => {
  if (!worksCases(actor)) return 'no-case-role'
  return gives(actor, release) || 'not-originator'
}

export const canRevokeRelease = (actor: Officer, { release }: Subject): Verdict => {
  if (!gives(actor, release)) return 'not-originator'
  return isManager(actor) || 'needs-manager'
}
/** Four eyes: nobody decides about what they asked for, managers included (rules.md, "People and capacity"). */
export const canDecideRelease = (actor: Officer, subject: Subject): Verdict => {
  const revokes = canRevokeRelease(actor, subject)
  if (revokes !== true) return revokes
  return subject.release.requestedBy !== actor.officerId || 'four-eyes'
}

type Given = { officerId: string; mandateId: string }
/**
 * The two who approve differ, in person and in mandate: a deputy is no second pair of eyes beside the manager he stands in for,
 * and decides nothing that this manager asked for.
 */
export const canApproveRelease = (
  actor: Officer,
  subject: Subject & { approvals: { given: Given[] } },
): Verdict => {
  const decides = canDecideRelease(actor, subject)
  if (decides !== true) return decides
  const mine = [actor.officerId, actor.deputisesFor?.id]
  if (mine.includes(subject.release.requestedBy)) return 'four-eyes'
  const isSame = subject.approvals.given.some(
    (one) => mine.includes(one.officerId) || mine.includes(one.mandateId),
  )
  return !isSame || 'same-approver'
}
/** Whoever could approve may say on what condition. */
export const canSetCondition = canApproveRelease
/** The condition speaks to whoever asked; another manager does not answer it. */
export const canAnswerCondition = (actor: Officer, { release }: Subject): Verdict => {
  if (!gives(actor, release)) return 'not-originator'
  return release.requestedBy === actor.officerId || 'not-requester'
}
export const canSetApprovalRules = (actor: Officer): Verdict => isManager(actor) || 'needs-manager'
export const canGetApprovalRules = canSetApprovalRules

export const canListAwaiting = (actor: Officer): Verdict => isManager(actor) || 'needs-manager'
/** Everybody may ask; for those who decide nothing the answer is none. */
export const canCountAwaiting = (_: Officer): Verdict => true
export const decides = isManager

/** What the page offers; each line is the policy of the act, with the state taken in. */
export const mayOnRelease = (
  actor: Officer,
  release: Standing & { state: string },
  approvals: { given: Given[]; isConditional: boolean } = { given: [], isConditional: false },
) => ({
  decide: release.state === 'awaiting' && canDecideRelease(actor, { release }) === true,
  approve:
    release.state === 'awaiting' &&
    !approvals.isConditional &&
    canApproveRelease(actor, { release, approvals }) === true,
  answerCondition:
    release.state === 'awaiting' &&
    approvals.isConditional &&
    canAnswerCondition(actor, { release }) === true,
  revoke: release.state === 'approved' && canRevokeRelease(actor, { release }) === true,
  preview: canPreviewRelease(actor, { release }) === true,
})
