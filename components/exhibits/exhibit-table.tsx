import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { Amount, ExhibitMark, ExhibitState } from './exhibit-words.tsx'

type Row = Viewed['exhibits']['list']['exhibits'][number]

export function ExhibitTable({ rows, withCase }: { rows: readonly Row[]; withCase?: boolean }) {
  const t = useTranslations('exhibits')
  const columns: Column<Row>[] = [
    {
      key: 'exhibit',
      header: t('column.exhibit'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <bdi>{row.exhibitNumber}</bdi>,
    },
    {
      key: 'title',
      header: t('column.title'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/exhibits/${row.exhibitId}`} rowLink>
          <bdi lang={row.language}>{row.title}</bdi>
        </TextLink>
      ),
    },
    ...(withCase
      ? [
          {
            key: 'case',
            header: t('column.case'),
            className: 'sm:whitespace-nowrap',
            cell: (row: Row) => <TextLink href={`/cases/${row.caseId}/exhibits`}>{row.caseNumber}</TextLink>,
          },
        ]
      : []),
    {
      key: 'quantity',
      header: t('column.quantity'),
      figure: true,
      cell: (row) => <Amount quantity={row.quantity} unit={row.unit} />,
    },
    {
      key: 'seized',
      header: t('column.seizedAt'),
      cell: (row) => <Time value={row.seizedAt.toISOString()} />,
    },
    { key: 'originator', header: t('column.originator'), cell: (row) => row.originatorCode },
    {
      key: 'custodian',
      header: t('column.custodian'),
      cell: (row) => (
        <>
          {row.custodianCode}
          {row.storagePlace ? <bdi className="block text-xs text-quiet">{row.storagePlace}</bdi> : null}
        </>
      ),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <ExhibitState state={row.state} /> },
    {
      key: 'mark',
      header: t('column.mark'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          <ExhibitMark mark={row.mark} />
          <Badge>{row.handlingCode}</Badge>
        </span>
      ),
    },
  ]
  return (
    <ListKeys>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.exhibitId} />
    </ListKeys>
  )
}
