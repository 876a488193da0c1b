'use client'

import { portal } from '#components/api/client.ts'
import { ActButton } from './act-button.tsx'

type InvitationProps = { caseId: string; agencyId: string; about: { agency: string; number: string } }

export function InvitationActs({ caseId, agencyId, about }: InvitationProps) {
  return (
    <span className="flex flex-wrap gap-2">
      <ActButton
        act="approveInvitation"
        about={about}
        size="small"
        run={() => portal.cases.approveInvitation.mutate({ caseId, agencyId })}
      />
      <ActButton
        act="refuseInvitation"
        about={about}
        size="small"
        tone="quiet"
        runWithReason={(reason) => portal.cases.refuseInvitation.mutate({ caseId, agencyId, reason })}
      />
    </span>
  )
}

type RequestProps = { requestId: string; version: number; about: { agency: string; number: string } }

export function RequestApproval({ requestId, version, about }: RequestProps) {
  return (
    <span className="flex flex-wrap gap-2">
      <ActButton
        act="approveRequest"
        about={about}
        size="small"
        run={() => portal.requests.approve.mutate({ requestId, version })}
      />
      <ActButton
        act="sendBackRequest"
        about={about}
        size="small"
        tone="quiet"
        runWithReason={(reason) => portal.requests.sendBack.mutate({ requestId, reason })}
      />
    </span>
  )
}
