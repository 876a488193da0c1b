import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'
import type { LoadedExhibit } from './load.ts'
import {
  canAcceptTransfer,
  canAddFile,
  canAddStation,
  canApproveDisposition,
  canCarryOutDisposition,
  canDeclareEvidence,
  canLiftHold,
  canOfferTransfer,
  canPlaceHold,
  canRefuseDisposition,
  canRequestDisposition,
  canWithdrawTransfer,
} from './policy.ts'

type About = {
  hasHeld: boolean
  offer: { fromAgencyId: string; fromOfficerId: string; toAgencyId: string } | undefined
  disposition: { state: string; requesterId: string; firstApproval: string | null } | undefined
}
const yes = (verdict: Verdict) => verdict === true

/** What the page offers; each line is the policy of the act, with the state taken in. */
export function mayOnExhibit(actor: Officer, exhibit: LoadedExhibit, about: About) {
  const { offer, disposition } = about
  const isHere = exhibit.custody.state === 'held'
  const isFree = isHere && !offer
  const moved = offer && { exhibit, transfer: offer }
  const ending = disposition && {
    exhibit,
    disposition: { requestedBy: disposition.requesterId, firstApproval: disposition.firstApproval },
  }
  return {
    addStation: isFree && yes(canAddStation(actor, { ...exhibit, hasHeld: about.hasHeld })),
    offer: isFree && yes(canOfferTransfer(actor, exhibit)),
    accept: moved ? yes(canAcceptTransfer(actor, moved)) : false,
    withdraw: moved ? yes(canWithdrawTransfer(actor, moved)) : false,
    addFile: yes(canAddFile(actor, exhibit)),
    declare: exhibit.courtEvidenceAt === null && yes(canDeclareEvidence(actor, exhibit)),
    hold: isHere && yes(canPlaceHold(actor, exhibit)),
    requestDisposition: isFree && !disposition && yes(canRequestDisposition(actor, exhibit)),
    approve: ending && disposition.state === 'awaiting' ? yes(canApproveDisposition(actor, ending)) : false,
    refuse: ending && disposition.state === 'awaiting' ? yes(canRefuseDisposition(actor, ending)) : false,
    carryOut:
      isFree && ending && disposition.state === 'approved'
        ? yes(canCarryOutDisposition(actor, ending))
        : false,
  }
}

export const mayLift = (
  actor: Officer,
  exhibit: LoadedExhibit,
  hold: { agencyId: string; liftedAt: Date | null },
) => hold.liftedAt === null && yes(canLiftHold(actor, { exhibit, hold }))
