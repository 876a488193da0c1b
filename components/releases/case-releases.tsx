import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Words } from '#components/api/words.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { ReleaseTable } from './release-table.tsx'
import { StandingTable } from './standing-table.tsx'

type Props = { caseId: string; page: Viewed['releases']['listForCase'] }

/** The releases of a case, as a tab of its page: what flows by itself, then each one. */
export function CaseReleases({ caseId, page }: Props) {
  const t = useTranslations('releases')
  const ask =
    page.mayRequest && page.partners.length > 0 ? (
      <LinkButton href={`/releases/new?caseId=${caseId}`} tone="primary">
        {t('ask')}
      </LinkButton>
    ) : undefined
  return (
    <Words features={['releases']}>
      <div className="grid gap-6">
        {ask ? <div data-screen>{ask}</div> : null}
        {page.partners.length > 0 ? <StandingTable caseId={caseId} page={page} /> : null}
        <section aria-labelledby="case-releases" className="grid gap-3">
          <h2 id="case-releases">{t('allOfCase')}</h2>
          {page.releases.length > 0 ? (
            <ReleaseTable rows={page.releases} partner="both" caption={t('allOfCase')} />
          ) : (
            <EmptyState title={t('empty.case')}>
              {page.partners.length > 0 ? t('empty.caseHint') : t('empty.caseAlone')}
            </EmptyState>
          )}
          <Pager
            label={t('pages')}
            count={t('shown', { count: page.releases.length })}
            next={page.next ? `/cases/${caseId}/releases?cursor=${page.next}` : undefined}
          />
        </section>
      </div>
    </Words>
  )
}
