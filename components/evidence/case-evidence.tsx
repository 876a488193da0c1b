import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { EvidenceTable } from './evidence-table.tsx'

/** The exhibits of a case, as a tab of its page. */
export function CaseEvidence({ page }: { page: Viewed['evidence']['list'] }) {
  const t = useTranslations('evidence')
  const here = `/cases/${page.case.id}/evidence`
  const attach = page.mayAttach ? (
    <LinkButton href={`${here}/attach`} tone="primary">
      {t('attach.title')}
    </LinkButton>
  ) : undefined
  if (page.evidence.length === 0)
    return (
      <EmptyState title={t('empty.case')} action={attach}>
        {t('empty.caseHint')}
      </EmptyState>
    )
  return (
    <section className="grid gap-3" aria-label={t('title')}>
      {attach ? <div data-screen>{attach}</div> : null}
      <EvidenceTable rows={page.evidence} />
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.evidence.length })}
        next={page.next ? `${here}?cursor=${page.next}` : undefined}
      />
    </section>
  )
}
