import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar, FilterSelect, FilterText } from '#components/ui/filter-bar.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { officerStatus, role } from '#server/officers/schema.ts'
import { type ListChoice, listHref } from './list-params.ts'
import { OfficerTable } from './officer-table.tsx'

type Props = {
  choice: ListChoice
  page: Viewed['officers']['list']
  agencies: Viewed['agencies']['list']['agencies']
  mayCreate: boolean
}

/** The directory of all officers of the three countries. */
export function OfficerList({ choice, page, agencies, mayCreate }: Props) {
  const t = useTranslations('officers')
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        {mayCreate ? (
          <LinkButton href="/officers/new" tone="primary">
            {t('create.label')}
          </LinkButton>
        ) : null}
      </header>
      <Filters choice={choice} agencies={agencies} />
      {page.officers.length > 0 ? (
        <OfficerTable rows={page.officers} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.officers.length })}
        previous={choice.cursor ? listHref(choice) : undefined}
        next={page.next ? listHref(choice, page.next) : undefined}
      />
    </div>
  )
}

function Filters({ choice, agencies }: Pick<Props, 'choice' | 'agencies'>) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  const { query, agencyId, role: held, status } = choice
  return (
    <FilterBar
      label={t('filter.label')}
      action="/officers"
      clear={query || agencyId || held || status ? '/officers' : undefined}
    >
      <FilterText name="query" label={t('filter.query')} value={query} limit={100} />
      <FilterSelect
        name="agencyId"
        label={t('agency')}
        value={agencyId}
        anyLabel={t('filter.anyAgency')}
        options={agencies.map(({ id, code }) => ({ value: id, label: code }))}
      />
      <FilterSelect
        name="role"
        label={t('role')}
        value={held}
        anyLabel={t('filter.anyRole')}
        options={role.options.map((value) => ({ value, label: common(`role.${value}`) }))}
      />
      <FilterSelect
        name="status"
        label={t('account')}
        value={status}
        anyLabel={t('filter.anyStatus')}
        options={officerStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </FilterBar>
  )
}
