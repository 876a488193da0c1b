import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { EvidenceTable } from './evidence-table.tsx'

/** The newest exhibits over all cases of the officer. */
export function MyEvidence({ page }: { page: Viewed['evidence']['listMine'] }) {
  const t = useTranslations('evidence')
  return (
    <div className="grid gap-4">
      <h1>{t('title')}</h1>
      {page.evidence.length === 0 ? (
        <EmptyState
          title={t('empty.mine')}
          action={<LinkButton href="/cases">{t('empty.toCases')}</LinkButton>}
        >
          {t('empty.mineHint')}
        </EmptyState>
      ) : (
        <>
          <p className="text-sm text-quiet">{t('newest', { count: page.evidence.length })}</p>
          <EvidenceTable rows={page.evidence} withCase />
        </>
      )}
    </div>
  )
}
