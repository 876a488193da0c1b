import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Bytes } from '#components/ui/bytes.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { EvidenceMark } from './evidence-mark.tsx'

type Row = Viewed['evidence']['list']['evidence'][number] & { caseNumber?: string }

/** Exhibits, one line each; with the case where they come from several. */
export function EvidenceTable({ rows, withCase }: { rows: readonly Row[]; withCase?: boolean }) {
  const t = useTranslations('evidence')
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
        <TextLink href={`/evidence/${row.itemId}`} rowLink>
          <bdi lang={row.language}>{row.title}</bdi>
        </TextLink>
      ),
    },
    {
      key: 'type',
      header: t('column.type'),
      cell: (row) => (
        <>
          {t(`type.${row.type}`)}
          {row.isMistyped ? <strong className="block text-xs text-wait">{t('mistypedShort')}</strong> : null}
        </>
      ),
    },
    { key: 'size', header: t('column.size'), figure: true, cell: (row) => <Bytes value={row.sizeBytes} /> },
    {
      key: 'originator',
      header: t('column.originator'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => row.originatorCode,
    },
    {
      key: 'mark',
      header: t('column.mark'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1">
          <EvidenceMark mark={row.mark} />
          <Badge>{row.handlingCode}</Badge>
        </span>
      ),
    },
    {
      key: 'visibleTo',
      header: t('column.visibleTo'),
      cell: (row) => t('visibleTo', { originator: row.originatorCode, agencies: listed(row.visibleTo) }),
    },
    { key: 'added', header: t('column.added'), cell: (row) => <Time value={row.createdAt.toISOString()} /> },
  ]
  if (withCase)
    columns.splice(2, 0, {
      key: 'case',
      header: t('column.case'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <TextLink href={`/cases/${row.caseId}/evidence`}>{row.caseNumber}</TextLink>,
    })
  return (
    <ListKeys>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.itemId} />
    </ListKeys>
  )
}

/** Codes in one line; `none` is the case of the message that says so. */
export const listed = (codes: readonly string[]) => (codes.length > 0 ? codes.join(', ') : 'none')
