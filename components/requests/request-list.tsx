import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { type ListChoice, listHref } from './list-params.ts'
import { RequestBoxes } from './request-boxes.tsx'
import { RequestFilters } from './request-filters.tsx'
import { RequestTable } from './request-table.tsx'

type Props = {
  choice: ListChoice
  page: Viewed['requests']['list']
  agencies: Viewed['requests']['options']['agencies']
  hidden: string[]
}

export function RequestList({ choice, page, agencies, hidden }: Props) {
  const t = useTranslations('requests')
  const glossary = useTranslations('glossary')
  const { box, sort } = choice
  const filtered = choice.query || choice.state || choice.urgency || choice.overdue || choice.agencyId
  const write = (
    <LinkButton href="/requests/new" tone="primary">
      {t('write')}
    </LinkButton>
  )
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        <div className="flex flex-wrap items-center gap-2">
          <LinkButton href="/glossary">{glossary('title')}</LinkButton>
          {write}
        </div>
      </header>
      <RequestBoxes box={box} />
      <RequestFilters choice={choice} agencies={agencies} />
      {page.requests.length > 0 ? (
        <RequestTable
          rows={page.requests}
          hidden={hidden}
          partner={box === 'in' ? 'from' : 'to'}
          sort={{
            activity: {
              href: listHref(choice, { sort: 'activity' }),
              direction: sort === 'activity' ? 'descending' : undefined,
            },
            due: {
              href: listHref(choice, { sort: 'due' }),
              direction: sort === 'due' ? 'ascending' : undefined,
            },
          }}
        />
      ) : filtered ? (
        <EmptyState title={t('empty.filtered')}>{t('empty.filteredHint')}</EmptyState>
      ) : (
        <EmptyState title={t(`empty.${box}`)} action={box === 'out' ? write : undefined}>
          {t(`empty.${box}Hint`)}
        </EmptyState>
      )}
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.requests.length })}
        next={page.next ? listHref(choice, { cursor: page.next }) : undefined}
      />
    </div>
  )
}
