import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { ExportLog } from './export-log.tsx'
import { type ListChoice, listHref, toFilters } from './list-params.ts'

type Props = {
  choice: ListChoice
  zone: string
  page: Viewed['audit']['list']
  choices: Viewed['audit']['listChoices']
}

export function AuditLog({ choice, zone, page, choices }: Props) {
  const t = useTranslations('audit')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        <div className="flex flex-wrap items-center gap-4">
          <TextLink href="/log">{t('proof')}</TextLink>
          <ExportLog filters={toFilters(choice, zone)} />
        </div>
      </header>
      <p className="measure text-sm text-quiet">{t('intro')}</p>
      <AuditFilters choice={choice} choices={choices} />
      {page.events.length > 0 ? (
        <AuditTable rows={page.events} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.events.length })}
        previous={choice.cursor ? listHref(choice) : undefined}
        next={page.next ? listHref(choice, page.next) : undefined}
      />
    </div>
  )
}
