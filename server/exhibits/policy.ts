import type { LoadedCase } from '#server/cases/load.ts'
import { canContribute, canReadFile } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

type OnCase = { case: LoadedCase }
type OnExhibit = OnCase & {
  originatorAgencyId: string
  custody: { agencyId: string; officerId: string }
}
type OnTransfer = {
  exhibit: OnExhibit
  transfer: { fromAgencyId: string; fromOfficerId: string; toAgencyId: string }
}
type OnDisposition = {
  exhibit: OnExhibit
  disposition: { requestedBy: string; firstApproval: string | null }
}

const worksCases = (actor: Officer) =>
  actor.roles.some((role) => role !== 'auditor' && role !== 'administrator')
const isManager = (actor: Officer) => actor.roles.includes('manager')
const all = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => verdict !== true) ?? true
const holds = (actor: Officer, exhibit: OnExhibit): Verdict =>
  exhibit.custody.agencyId === actor.agencyId || 'not-custodian'

export const canRecordExhibit = (actor: Officer, found: LoadedCase): Verdict => canContribute(actor, found)
export const canImportExhibits = canRecordExhibit
export const canListExhibits = (actor: Officer, found: LoadedCase | null): Verdict => {
  if (!worksCases(actor)) return 'no-case-role'
  return found ? canReadFile(actor, found) : true
}
/** Row security has answered already whether the exhibit exists for the actor. */
export const canGetExhibit = (actor: Officer, { case: found }: OnExhibit): Verdict =>
  canReadFile(actor, found)
export const canListCustody = canGetExhibit

/** The originator says what belongs to its exhibit. */
export const canAddFile = (actor: Officer, exhibit: OnExhibit): Verdict =>
  all(canContribute(actor, exhibit.case), exhibit.originatorAgencyId === actor.agencyId || 'not-originator')
/** Whoever holds it, or held it and writes down late what was done; only an agency that reads it comes as far as here. */
export const canAddStation = (actor: Officer, exhibit: OnExhibit & { hasHeld: boolean }): Verdict =>
  all(canContribute(actor, exhibit.case), exhibit.hasHeld || 'not-custodian')

/** The custodian's own hand, or a manager of the custodian's agency when that hand is away. */
export const canOfferTransfer = (actor: Officer, exhibit: OnExhibit): Verdict =>
  all(
    canContribute(actor, exhibit.case),
    holds(actor, exhibit),
    exhibit.custody.officerId === actor.officerId || isManager(actor) || 'not-custodian',
  )
/** Nobody gives to themselves. */
export const canAcceptTransfer = (actor: Officer, { exhibit, transfer }: OnTransfer): Verdict =>
  all(
    canContribute(actor, exhibit.case),
    transfer.toAgencyId === actor.agencyId || 'not-receiver-of-transfer',
    transfer.fromOfficerId !== actor.officerId || 'own-transfer',
  )
export const canDeclineTransfer = canAcceptTransfer
export const canWithdrawTransfer = (actor: Officer, { exhibit, transfer }: OnTransfer): Verdict =>
  all(
    canContribute(actor, exhibit.case),
    transfer.fromAgencyId === actor.agencyId || 'not-custodian',
    transfer.fromOfficerId === actor.officerId || isManager(actor) || 'not-custodian',
  )

const originatorsManager = (actor: Officer, exhibit: OnExhibit): Verdict =>
  all(
    canReadFile(actor, exhibit.case),
    exhibit.originatorAgencyId === actor.agencyId || 'not-originator',
    isManager(actor) || 'needs-manager',
  )
/** Police information becomes evidence for a court when its originator's manager says so (rules.md, "Evidence"). */
export const canDeclareEvidence = (actor: Officer, exhibit: OnExhibit): Verdict =>
  originatorsManager(actor, exhibit)

export const canPlaceHold = (actor: Officer, exhibit: OnExhibit): Verdict =>
  canContribute(actor, exhibit.case)
/** Placing is easy, lifting is a manager's of the agency that placed it. */
export const canLiftHold = (
  actor: Officer,
  subject: { exhibit: OnExhibit; hold: { agencyId: string } },
): Verdict =>
  all(
    canReadFile(actor, subject.exhibit.case),
    subject.hold.agencyId === actor.agencyId || 'other-agency',
    isManager(actor) || 'needs-manager',
  )
export const canSetRetention = (actor: Officer): Verdict => isManager(actor) || 'needs-manager'

export const canRequestDisposition = (actor: Officer, exhibit: OnExhibit): Verdict =>
  all(canContribute(actor, exhibit.case), holds(actor, exhibit))
/** Two managers of the originator, neither of whom asked (rules.md: nobody approves what they asked for). */
export const canApproveDisposition = (actor: Officer, { exhibit, disposition }: OnDisposition): Verdict =>
  all(
    originatorsManager(actor, exhibit),
    disposition.requestedBy !== actor.officerId || 'four-eyes',
    disposition.firstApproval !== actor.officerId || 'second-person-needed',
  )
export const canRefuseDisposition = (actor: Officer, { exhibit, disposition }: OnDisposition): Verdict =>
  all(originatorsManager(actor, exhibit), disposition.requestedBy !== actor.officerId || 'four-eyes')
export const canCarryOutDisposition = (actor: Officer, { exhibit }: OnDisposition): Verdict =>
  all(canContribute(actor, exhibit.case), holds(actor, exhibit))
export const canGetDisposition = (actor: Officer, { exhibit }: OnDisposition): Verdict =>
  canReadFile(actor, exhibit.case)

type OnBundle = OnCase & {
  exhibits: readonly { originatorAgencyId: string; handlingCode: string; courtEvidenceAt: Date | null }[]
}
/**
 * A bundle for a court holds what its originator allows as evidence. H1 of another agency needs that agency's permission for this
 * court besides (rules.md, "Releases").
 */
export const canOpenBundle = (actor: Officer, { case: found, exhibits }: OnBundle): Verdict => {
  const contributes = canContribute(actor, found)
  if (contributes !== true) return contributes
  if (exhibits.some((one) => one.courtEvidenceAt === null)) return 'not-court-evidence'
  const isForeign = (one: OnBundle['exhibits'][number]) => one.originatorAgencyId !== actor.agencyId
  return !exhibits.some((one) => isForeign(one) && one.handlingCode === 'H1') || 'court-use-not-permitted'
}
export const canReadBundle = canOpenBundle
export const canSealBundle = (actor: Officer, { case: found }: OnCase): Verdict => canContribute(actor, found)
