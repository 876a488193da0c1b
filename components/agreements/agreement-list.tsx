import { useLocale, useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar, FilterSelect } from '#components/ui/filter-bar.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { toLanguage } from '#i18n/languages.ts'
import { agreementState } from '#server/agreements/schema.ts'
import { AgreementState } from './agreement-state.tsx'

type Row = Viewed['agreements']['list']['agreements'][number]
type Props = { rows: readonly Row[]; state?: string | undefined; mayPropose: boolean }

/** The register: what the own agency or country is party to. */
export function AgreementList({ rows, state, mayPropose }: Props) {
  const t = useTranslations('agreements')
  const common = useTranslations('common')
  const language = toLanguage(useLocale())
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/agreements/${row.id}`} rowLink>
          <bdi>{row.titles[language]}</bdi>
        </TextLink>
      ),
    },
    { key: 'number', header: t('number'), className: 'sm:whitespace-nowrap', cell: (row) => row.number },
    { key: 'kind', header: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
    { key: 'parties', header: t('parties'), cell: (row) => row.parties.join(', ') },
    { key: 'mark', header: t('highestMark'), cell: (row) => common(`mark.${row.highestMark}`) },
    {
      key: 'until',
      header: t('validUntil'),
      cell: (row) =>
        row.validUntil ? <Time value={row.validUntil.toISOString()} show="date" /> : t('noEnd'),
    },
    {
      key: 'state',
      header: t('stateLabel'),
      cell: (row) => <AgreementState agreement={row} isOver={row.isOver} />,
    },
  ]
  return (
    <div className="grid gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        {mayPropose ? (
          <LinkButton href="/agreements/new" tone="primary">
            {t('propose')}
          </LinkButton>
        ) : null}
      </header>
      <p className="measure text-sm text-quiet">{t('intro')}</p>
      <FilterBar label={t('filter.label')} action="/agreements" clear={state ? '/agreements' : undefined}>
        <FilterSelect
          name="state"
          label={t('stateLabel')}
          value={state}
          anyLabel={t('filter.anyState')}
          options={agreementState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </FilterBar>
      {rows.length > 0 ? (
        <ListKeys>
          <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
        </ListKeys>
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
    </div>
  )
}
