'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Act } from './act.tsx'
import type { Found } from './case-head.tsx'
import { ChangeCase } from './change-case.tsx'

/** What the officer may do with the case as a whole, now. */
export function CaseActs({ found }: { found: Found }) {
  const t = useTranslations('cases')
  const { cover, full, may } = found
  const caseId = cover.id
  const { number } = cover
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {may.decideInvitation ? (
        <>
          <Act
            label={t('accept')}
            effect={t('acceptEffect', { number })}
            tone="primary"
            reasonOptional
            run={() => portal.cases.acceptInvitation.mutate({ caseId })}
          />
          <Act
            label={t('decline')}
            effect={t('declineEffect', { number })}
            run={(reason) => portal.cases.declineInvitation.mutate({ caseId, reason })}
            goTo="/cases"
          />
        </>
      ) : null}
      {may.change && full ? (
        <ChangeCase
          caseId={caseId}
          version={cover.version}
          title={cover.title}
          summary={full.summary}
          offence={cover.offence}
          purpose={cover.purpose}
        />
      ) : null}
      {may.close ? (
        <Act
          label={t('close')}
          effect={t('closeEffect', { number })}
          run={(reason) => portal.cases.close.mutate({ caseId, reason })}
        />
      ) : null}
      {may.reopen ? (
        <Act
          label={t('reopen')}
          effect={t('reopenEffect', { number })}
          run={(reason) => portal.cases.reopen.mutate({ caseId, reason })}
        />
      ) : null}
      {may.export ? (
        <LinkButton href={`/cases/${caseId}/print`} size="small">
          {t('printFile')}
        </LinkButton>
      ) : null}
    </div>
  )
}
