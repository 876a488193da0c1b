'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { Act } from './act.tsx'

type Props = {
  caseId: string
  agencyId: string
  code: string
  status: string
  isLead: boolean
  isOwn: boolean
  may: { decideProposals: boolean; handOver: boolean; leave: boolean; endParticipation: boolean }
}

export function ParticipationActs({ caseId, agencyId, code, status, isLead, isOwn, may }: Props) {
  const t = useTranslations('cases')
  const ends = status === 'active' && !isLead && (isOwn ? may.leave : may.endParticipation)
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {status === 'proposed' && may.decideProposals ? (
        <>
          <Act
            label={t('approveInvitation')}
            effect={t('approveInvitationEffect', { code })}
            tone="primary"
            reasonOptional
            run={() => portal.cases.approveInvitation.mutate({ caseId, agencyId })}
          />
          <Act
            label={t('refuseInvitation')}
            effect={t('refuseInvitationEffect', { code })}
            run={(reason) => portal.cases.refuseInvitation.mutate({ caseId, agencyId, reason })}
          />
        </>
      ) : null}
      {status === 'active' && !isLead && may.handOver ? (
        <Act
          label={t('handOver')}
          effect={t('handOverEffect', { code })}
          tone="danger"
          run={(reason) => portal.cases.handOverLead.mutate({ caseId, agencyId, reason })}
        />
      ) : null}
      {ends ? (
        <Act
          label={t(isOwn ? 'leave' : 'endParticipation')}
          effect={t('withdrawEffect', { code })}
          tone="danger"
          run={(reason) => portal.cases.withdraw.mutate({ caseId, agencyId, reason })}
          {...(isOwn ? { goTo: '/cases' } : {})}
        />
      ) : null}
    </div>
  )
}
