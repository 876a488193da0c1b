import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { ListColumns } from '#components/shell/list-columns.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { RequestDue } from './request-due.tsx'
import { RequestMark } from './request-mark.tsx'
import { RequestState } from './request-state.tsx'

type Row = Viewed['requests']['list']['requests'][number]
const ended = ['answered', 'partly_answered', 'refused', 'closed', 'withdrawn']

type Props = {
  rows: readonly Row[]
  /** Which side the other agency stands on; both in a case. */
  partner: 'from' | 'to' | 'both'
  sort?: { activity: Column<Row>['sort']; due: Column<Row>['sort'] }
  /** Columns put away; given where the reader can choose them. */
  hidden?: readonly string[]
}

export function RequestTable({ rows, partner, sort, hidden }: Props) {
  const t = useTranslations('requests')
  const party = {
    from: (row: Row) => row.from.code,
    to: (row: Row) => row.to.code,
    both: (row: Row) => t('route', { from: row.from.code, to: row.to.code }),
  }[partner]
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('column.number'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => row.number,
    },
    {
      key: 'subject',
      header: t('column.subject'),
      rowHeader: true,
      cell: (row) => (
        <span className="grid gap-0.5">
          <TextLink href={`/requests/${row.id}`} rowLink>
            <bdi>{row.subject}</bdi>
          </TextLink>
          <span className="flex flex-wrap gap-2 text-xs font-normal text-quiet">
            <RequestMark mark={row.mark} />
            {row.caseNumber && partner !== 'both' ? <span>{row.caseNumber}</span> : null}
          </span>
        </span>
      ),
    },
    { key: 'partner', header: t(`column.${partner}`), className: 'sm:whitespace-nowrap', cell: party },
    { key: 'state', header: t('column.state'), cell: (row) => <RequestState state={row.state} /> },
    {
      key: 'urgency',
      header: t('column.urgency'),
      cell: (row) =>
        row.urgency === 'other' ? (
          t('urgencyShort.other')
        ) : (
          <strong>{t(`urgencyShort.${row.urgency}`)}</strong>
        ),
    },
    {
      key: 'due',
      header: t('column.due'),
      sort: sort?.due,
      cell: (row) => <RequestDue clock={row.clock} ended={ended.includes(row.state)} />,
    },
    {
      key: 'assignee',
      header: t('column.assignee'),
      cell: (row) => row.assignee ?? <span className="text-quiet">{t('nobody')}</span>,
    },
    {
      key: 'activity',
      header: t('column.activity'),
      sort: sort?.activity,
      cell: (row) => <Time value={row.lastActivityAt.toISOString()} />,
    },
  ]
  const shown = columns.filter(({ key, rowHeader }) => rowHeader || !hidden?.includes(key))
  const optional = columns.flatMap(({ key, header, rowHeader }) => (rowHeader ? [] : [{ key, header }]))
  return (
    <ListKeys>
      {hidden ? (
        <div className="flex justify-end pb-1">
          <ListColumns list="requestColumns" columns={optional} hidden={hidden} />
        </div>
      ) : null}
      <Table caption={t('title')} columns={shown} rows={rows} rowKey={(row) => row.id} />
    </ListKeys>
  )
}
