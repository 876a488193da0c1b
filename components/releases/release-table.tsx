import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { ReleaseMark } from './release-mark.tsx'
import { ReleaseState } from './release-state.tsx'

export type Row = Viewed['releases']['list']['releases'][number]

/** What it lets cross, in a few words. */
export function ReleaseWhat({ row }: { row: Pick<Row, 'kind' | 'itemKinds' | 'maxMark'> }) {
  const t = useTranslations('releases')
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
      <span>{t(`kind.${row.kind}`)}</span>
      {row.itemKinds.length > 0 ? (
        <span className="text-quiet">{row.itemKinds.map((kind) => t(`items.${kind}`)).join(', ')}</span>
      ) : null}
      {row.maxMark ? (
        <span className="text-quiet">
          {t('upTo')} <ReleaseMark mark={row.maxMark} />
        </span>
      ) : null}
    </span>
  )
}

type Props = { rows: readonly Row[]; partner: 'from' | 'to' | 'both'; caption: string }

export function ReleaseTable({ rows, partner, caption }: Props) {
  const t = useTranslations('releases')
  const route = (row: Row) => t('route', { from: row.fromCode, to: row.recipientCodes.join(', ') })
  const party = {
    from: (row: Row) => row.fromCode,
    to: (row: Row) => row.recipientCodes.join(', '),
    both: route,
  }[partner]
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('column.number'),
      rowHeader: true,
      className: 'sm:whitespace-nowrap',
      cell: (row) => (
        <TextLink href={`/releases/${row.id}`} rowLink>
          {row.number}
        </TextLink>
      ),
    },
    {
      key: 'what',
      header: t('column.what'),
      cell: (row) => (
        <span className="grid gap-0.5">
          <ReleaseWhat row={row} />
          <bdi className="text-xs text-quiet">{row.purpose}</bdi>
        </span>
      ),
    },
    { key: 'party', header: t(`column.${partner}`), className: 'sm:whitespace-nowrap', cell: party },
    { key: 'about', header: t('column.about'), cell: (row) => row.caseNumber ?? row.requestNumber ?? '' },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => <ReleaseState state={row.state} isExpired={row.isExpired} />,
    },
    { key: 'handling', header: t('column.handling'), cell: (row) => row.handlingCode },
    {
      key: 'asked',
      header: t('column.asked'),
      cell: (row) => <Time value={row.requestedAt.toISOString()} />,
    },
    {
      key: 'expires',
      header: t('column.expires'),
      cell: (row) => (row.expiresAt ? <Time value={row.expiresAt.toISOString()} /> : t('noExpiry')),
    },
  ]
  return (
    <ListKeys>
      <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </ListKeys>
  )
}
