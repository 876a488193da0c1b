import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { RequestTable } from './request-table.tsx'

type Props = { caseId: string; page: Viewed['requests']['listForCase'] }

/** The requests that belong to a case, as a tab of its page. */
export function CaseRequests({ caseId, page }: Props) {
  const t = useTranslations('requests')
  const write = page.mayWrite ? (
    <LinkButton href={`/requests/new?caseId=${caseId}`} tone="primary">
      {t('write')}
    </LinkButton>
  ) : undefined
  if (page.requests.length === 0)
    return (
      <EmptyState title={t('empty.case')} action={write}>
        {t('empty.caseHint')}
      </EmptyState>
    )
  return (
    <section className="grid gap-3" aria-label={t('title')}>
      {write ? <div data-screen>{write}</div> : null}
      <RequestTable rows={page.requests} partner="both" />
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.requests.length })}
        next={page.next ? `/cases/${caseId}/requests?cursor=${page.next}` : undefined}
      />
    </section>
  )
}
