import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { FilterBar, FilterSelect, FilterText } from '#components/ui/filter-bar.tsx'
import { requestStateFilter, requestUrgency } from '#server/requests/schema.ts'
import type { ListChoice } from './list-params.ts'

type Props = { choice: ListChoice; agencies: Viewed['requests']['options']['agencies'] }

export function RequestFilters({ choice, agencies }: Props) {
  const t = useTranslations('requests')
  const { box, sort, query, state, urgency, overdue, agencyId } = choice
  const filtered = query || state || urgency || overdue || agencyId
  return (
    <FilterBar
      label={t('filter.label')}
      action="/requests"
      keep={{ box, sort }}
      clear={filtered ? `/requests?box=${box}` : undefined}
    >
      <FilterText name="query" label={t('filter.query')} value={query} />
      <FilterSelect
        name="state"
        label={t('filter.state')}
        value={state}
        anyLabel={t('filter.anyState')}
        options={requestStateFilter.options.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <FilterSelect
        name="urgency"
        label={t('filter.urgency')}
        value={urgency}
        anyLabel={t('filter.anyUrgency')}
        options={requestUrgency.options.map((value) => ({ value, label: t(`urgencyShort.${value}`) }))}
      />
      <FilterSelect
        name="agencyId"
        label={t(`filter.partner.${box}`)}
        value={agencyId}
        anyLabel={t('filter.anyAgency')}
        options={agencies.map((one) => ({ value: one.id, label: one.code }))}
      />
      <FilterSelect
        name="overdue"
        label={t('filter.due')}
        value={overdue ? 'true' : undefined}
        anyLabel={t('filter.anyDue')}
        options={[{ value: 'true', label: t('clock.overdue') }]}
      />
    </FilterBar>
  )
}
