import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { ChangedBar } from '#components/shell/changed-bar.tsx'
import { ListColumns } from '#components/shell/list-columns.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar, FilterSelect, FilterText } from '#components/ui/filter-bar.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { caseKind, caseState } from '#server/cases/schema.ts'
import { CaseState, Mark } from './case-words.tsx'
import { type ListChoice, listHref } from './list-params.ts'

type Page = Viewed['cases']['list']
type Row = Page['cases'][number]

export function CaseList({ page, choice, hidden }: { page: Page; choice: ListChoice; hidden: string[] }) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const sortable = (sort: 'activity' | 'number' | 'title') => ({
    href: listHref(choice, { sort, cursor: undefined }),
    ...(choice.sort === sort
      ? { direction: sort === 'activity' ? ('descending' as const) : ('ascending' as const) }
      : {}),
  })
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('number'),
      sort: sortable('number'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <span className="font-mono text-xs">{row.number}</span>,
    },
    {
      key: 'title',
      header: t('title'),
      sort: sortable('title'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/cases/${row.id}`} rowLink>
          {row.title}
        </TextLink>
      ),
    },
    { key: 'kind', header: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'state',
      header: t('stateLabel'),
      className: 'sm:whitespace-nowrap',
      cell: (row) =>
        row.participation === 'invited' ? (
          <span>{t('participation.invited')}</span>
        ) : (
          <CaseState state={row.state} />
        ),
    },
    {
      key: 'lead',
      header: t('lead'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => `${row.leadCode} · ${row.leadCountry}`,
    },
    {
      key: 'mark',
      header: t('mark'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Mark mark={row.mark} />,
    },
    {
      key: 'activity',
      header: t('lastActivity'),
      sort: sortable('activity'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Time value={row.lastActivityAt} />,
    },
  ]
  const optional = columns.flatMap(({ key, header, rowHeader }) => (rowHeader ? [] : [{ key, header }]))
  const shown = columns.filter(({ key, rowHeader }) => rowHeader || !hidden.includes(key))
  const filtered = Boolean(choice.query || choice.state || choice.kind || choice.mine)
  return (
    <div className="grid gap-4">
      <UsesMark marks={page.cases.map((row) => row.mark)} />
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('cases')}</h1>
        <div className="flex flex-wrap items-center gap-2">
          <ListColumns list="caseColumns" columns={optional} hidden={hidden} />
          <LinkButton href="/cases/new" tone="primary">
            {t('open')}
          </LinkButton>
        </div>
      </header>
      <FilterBar
        label={t('filter')}
        action="/cases"
        clear={filtered ? '/cases' : undefined}
        keep={{ sort: choice.sort }}
      >
        <FilterText name="query" label={t('search')} value={choice.query} />
        <FilterSelect
          name="state"
          label={t('stateLabel')}
          value={choice.state}
          anyLabel={common('any')}
          options={caseState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterSelect
          name="kind"
          label={t('kindLabel')}
          value={choice.kind}
          anyLabel={common('any')}
          options={caseKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <FilterSelect
          name="mine"
          label={t('assignment')}
          value={choice.mine ? '1' : undefined}
          anyLabel={t('ofMyAgency')}
          options={[{ value: '1', label: t('assignedToMe') }]}
        />
      </FilterBar>
      <ChangedBar />
      {page.cases.length === 0 ? (
        <EmptyState
          title={filtered ? t('noneFound') : t('none')}
          action={
            filtered ? (
              <LinkButton href="/cases">{common('clearFilters')}</LinkButton>
            ) : (
              <LinkButton href="/cases/new">{t('open')}</LinkButton>
            )
          }
        >
          {filtered ? t('noneFoundText') : t('noneText')}
        </EmptyState>
      ) : (
        <ListKeys>
          <Table caption={t('cases')} columns={shown} rows={page.cases} rowKey={(row) => row.id} />
        </ListKeys>
      )}
      <Pager
        label={t('pages')}
        next={page.next ? listHref(choice, { cursor: page.next }) : undefined}
        previous={choice.cursor ? listHref(choice, { cursor: undefined }) : undefined}
        count={
          page.total
            ? t('count', {
                shown: page.cases.length,
                total: page.total.count,
                exact: String(page.total.exact),
              })
            : undefined
        }
      />
    </div>
  )
}
