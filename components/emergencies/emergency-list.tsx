import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { toUrl } from '#components/ui/href.ts'
import { Pager } from '#components/ui/pager.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { ReviewEmergency } from './review-emergency.tsx'

type Page = Viewed['emergencies']['list']
type Row = Page['emergencies'][number]
type Props = { page: Page; open: boolean; cursor?: string }

/** Openings for a threat to life, with their reviews. */
export function EmergencyList({ page, open, cursor }: Props) {
  const t = useTranslations('emergencies')
  const columns: Column<Row>[] = [
    { key: 'what', header: t('column.what'), rowHeader: true, cell: (row) => <What row={row} /> },
    {
      key: 'who',
      header: t('column.who'),
      cell: (row) => (
        <span className="grid">
          <bdi>{`${row.officer.rank} ${row.officer.name}`.trim()}</bdi>
          <span className="text-xs text-quiet">
            {row.agencyCode} · <Time value={row.openedAt.toISOString()} show="both" />
          </span>
        </span>
      ),
    },
    { key: 'from', header: t('column.from'), cell: (row) => row.originatorCode },
    {
      key: 'until',
      header: t('column.until'),
      cell: (row) => (
        <span className="grid gap-0.5">
          <State tone={row.isRunning ? 'waiting' : 'ended'}>{t(row.isRunning ? 'running' : 'over')}</State>
          <Time value={row.until.toISOString()} show="both" />
        </span>
      ),
    },
    {
      key: 'why',
      header: t('column.why'),
      cell: (row) => (
        <span dir="auto" className="whitespace-pre-line">
          {row.justification}
        </span>
      ),
    },
    {
      key: 'review',
      header: t('column.review'),
      className: 'sm:min-w-44',
      cell: (row) => <Review row={row} />,
    },
  ]
  return (
    <div className="grid gap-4">
      <UsesMark marks={page.emergencies.flatMap(({ mark }) => mark ?? [])} />
      <p className="measure text-quiet">{t('intro')}</p>
      <nav aria-label={t('filter.label')} className="flex gap-4 text-sm">
        {(['open', 'all'] as const).map((one) => (
          <Link
            key={one}
            href={toUrl(one === 'open' ? '/emergencies' : '/emergencies?show=all')}
            aria-current={(one === 'open') === open ? 'page' : undefined}
            className={(one === 'open') === open ? 'font-semibold' : 'link'}
          >
            {t(`filter.${one}`)}
          </Link>
        ))}
      </nav>
      {page.emergencies.length > 0 ? (
        <Table caption={t('title')} columns={columns} rows={page.emergencies} rowKey={(row) => row.id} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
      <Pager
        label={t('pages')}
        previous={cursor ? `/emergencies${open ? '' : '?show=all'}` : undefined}
        next={
          page.next
            ? `/emergencies?${new URLSearchParams({ ...(open ? {} : { show: 'all' }), cursor: page.next })}`
            : undefined
        }
      />
    </div>
  )
}

function What({ row }: { row: Row }) {
  const t = useTranslations('emergencies')
  const kind = t(`kind.${row.kind ?? 'hidden'}`)
  return (
    <span className="grid gap-0.5">
      {row.kind === 'evidence' ? <TextLink href={`/evidence/${row.itemId}`}>{kind}</TextLink> : kind}
      <span className="font-normal">
        {row.caseId ? <TextLink href={`/cases/${row.caseId}`}>{row.caseNumber}</TextLink> : row.caseNumber}
      </span>
    </span>
  )
}

function Review({ row }: { row: Row }) {
  const t = useTranslations('emergencies')
  if (!row.finding || !row.reviewer)
    return (
      <span className="grid gap-2">
        <State tone="waiting">{t('reviewOpen')}</State>
        {row.mayReview ? <ReviewEmergency emergencyId={row.id} number={row.caseNumber ?? ''} /> : null}
      </span>
    )
  return (
    <span className="grid gap-0.5">
      <State tone={row.finding === 'justified' ? 'done' : 'refused'}>{t(`finding.${row.finding}`)}</State>
      <span dir="auto">{row.reviewNote}</span>
      <span className="text-xs text-quiet">
        {t('signedBy', {
          who: `${row.reviewer.rank} ${row.reviewer.name}`.trim(),
          agency: row.reviewer.agencyCode,
        })}
      </span>
    </span>
  )
}
