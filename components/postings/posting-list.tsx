import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#components/ui/filter-bar.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { postingState } from '#server/postings/schema.ts'
import { type ListChoice, listHref } from './list-params.ts'
import { PostingState } from './posting-state.tsx'

type Props = { choice: ListChoice; page: Viewed['postings']['list']; mayPropose: boolean }

/** Who works abroad: postings that the agency sends or hosts. */
export function PostingList({ choice, page, mayPropose }: Props) {
  const t = useTranslations('postings')
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        {mayPropose ? (
          <LinkButton href="/postings/new" tone="primary">
            {t('propose.label')}
          </LinkButton>
        ) : null}
      </header>
      <FilterBar label={t('filter.label')} action="/postings" clear={choice.state ? '/postings' : undefined}>
        <FilterSelect
          name="state"
          label={t('stateLabel')}
          value={choice.state}
          anyLabel={t('filter.anyState')}
          options={postingState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </FilterBar>
      {page.postings.length > 0 ? (
        <PostingTable rows={page.postings} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
      <Pager
        label={t('pages')}
        count={t('shown', { count: page.postings.length })}
        previous={choice.cursor ? listHref(choice) : undefined}
        next={page.next ? listHref(choice, page.next) : undefined}
      />
    </div>
  )
}

type Row = Viewed['postings']['list']['postings'][number]

function PostingTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('postings')
  const columns: Column<Row>[] = [
    {
      key: 'officer',
      header: t('officer'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/postings/${row.id}`} rowLink>
          <bdi>{`${row.officerRank} ${row.officerName}`.trim()}</bdi>
        </TextLink>
      ),
    },
    { key: 'home', header: t('home'), className: 'sm:whitespace-nowrap', cell: (row) => row.homeCode },
    { key: 'host', header: t('host'), className: 'sm:whitespace-nowrap', cell: (row) => row.hostCode },
    { key: 'place', header: t('place'), cell: (row) => <bdi>{row.place}</bdi> },
    { key: 'sponsor', header: t('sponsor'), cell: (row) => <bdi>{row.sponsorName}</bdi> },
    { key: 'starts', header: t('startsAt'), cell: (row) => <Time value={row.startsAt} show="date" /> },
    { key: 'ends', header: t('endsAt'), cell: (row) => <Time value={row.endsAt} show="date" /> },
    { key: 'state', header: t('stateLabel'), cell: (row) => <PostingState posting={row} /> },
  ]
  return (
    <ListKeys>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </ListKeys>
  )
}
