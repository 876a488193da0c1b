import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#components/ui/filter-bar.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { releaseKind, releaseState } from '#server/releases/schema.ts'
import { type ListChoice, listHref } from './list-params.ts'
import { ReleaseTable } from './release-table.tsx'

type Props = { choice: ListChoice; page: Viewed['releases']['list'] }

export function ReleaseList({ choice, page }: Props) {
  const t = useTranslations('releases')
  const { box, state, kind, caseId } = choice
  const filtered = state || kind || caseId
  const openCases = <LinkButton href="/cases">{t('toCases')}</LinkButton>
  return (
    <div className="grid gap-4">
      <FilterBar
        label={t('filter.label')}
        action="/releases"
        keep={{ box, caseId }}
        clear={filtered ? `/releases?box=${box}` : undefined}
      >
        <FilterSelect
          name="state"
          label={t('filter.state')}
          value={state}
          anyLabel={t('filter.any')}
          options={releaseState.options
            .filter((value) => box === 'sent' || value === 'approved' || value === 'revoked')
            .map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterSelect
          name="kind"
          label={t('filter.kind')}
          value={kind}
          anyLabel={t('filter.any')}
          options={releaseKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </FilterBar>
      {page.releases.length > 0 ? (
        <ReleaseTable
          rows={page.releases}
          partner={box === 'sent' ? 'to' : 'from'}
          caption={t(`tab.${box}`)}
        />
      ) : filtered ? (
        <EmptyState title={t('empty.filtered')}>{t('empty.filteredHint')}</EmptyState>
      ) : (
        <EmptyState title={t(`empty.${box}`)} action={box === 'sent' ? openCases : undefined}>
          {t(`empty.${box}Hint`)}
        </EmptyState>
      )}
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.releases.length })}
        previous={choice.cursor ? listHref(choice) : undefined}
        next={page.next ? listHref(choice, { cursor: page.next }) : undefined}
      />
    </div>
  )
}
