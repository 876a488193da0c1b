import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { DecideOnward } from './decide-onward.tsx'

type Page = Viewed['onward']['list']
type Row = Page['requests'][number]
const tones = { open: 'waiting', approved: 'done', refused: 'refused', lapsed: 'ended' } as const
const kinds = { note: 'note', task: 'task', evidence: 'evidence', answer: 'answer' } as const
const kindOf = (kind: string) => Object.values(kinds).find((one) => one === kind) ?? 'hidden'

/** What others asked of the own agency, and what it asked of others. */
export function OnwardList({ page }: { page: Page }) {
  const t = useTranslations('onward')
  if (page.requests.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  const columns: Column<Row>[] = [
    { key: 'what', header: t('column.what'), rowHeader: true, cell: (row) => <What row={row} /> },
    {
      key: 'who',
      header: t('column.who'),
      cell: (row) => (
        <span className="grid">
          <bdi>{`${row.asker.rank} ${row.asker.name}`.trim()}</bdi>
          <span className="text-xs text-quiet">
            {row.askingCode} · <Time value={row.askedAt.toISOString()} show="both" />
          </span>
        </span>
      ),
    },
    {
      key: 'why',
      header: t('column.why'),
      cell: (row) => (
        <span className="grid">
          <bdi>{row.purpose}</bdi>
          <bdi className="text-xs text-quiet">{row.legalBasis}</bdi>
        </span>
      ),
    },
    {
      key: 'chain',
      header: t('column.chain'),
      cell: (row) => (
        <ol className="grid text-xs">
          {row.chain.map((link) => (
            <li key={`${link.number}-${link.to}`}>
              {t('chainLine', { number: link.number, by: link.by, to: link.to })} ·{' '}
              <Time value={link.at} show="date" />
            </li>
          ))}
        </ol>
      ),
    },
    { key: 'state', header: t('column.state'), cell: (row) => <Standing row={row} /> },
    {
      key: 'acts',
      header: t('column.acts'),
      headerHidden: true,
      cell: (row) => (row.mayDecide ? <DecideOnward onwardId={row.id} /> : null),
    },
  ]
  return <Table caption={t('title')} columns={columns} rows={page.requests} rowKey={(row) => row.id} />
}

function What({ row }: { row: Row }) {
  const t = useTranslations('onward')
  const kind = t(`kind.${kindOf(row.kind)}`)
  return (
    <span className="grid gap-0.5">
      {row.kind === 'evidence' ? <TextLink href={`/evidence/${row.itemId}`}>{kind}</TextLink> : kind}
      <span className="text-xs font-normal">
        {row.originatorCode} {row.toCode ? t('to', { agency: row.toCode }) : t('court')} ·{' '}
        <TextLink href={`/cases/${row.caseId}`}>{row.caseNumber}</TextLink>
      </span>
    </span>
  )
}

function Standing({ row }: { row: Row }) {
  const t = useTranslations('onward')
  return (
    <span className="grid gap-0.5">
      <State tone={tones[row.state]}>{t(`state.${row.state}`)}</State>
      {row.state === 'open' ? (
        <span className="text-xs">
          {t('due')} <Time value={row.dueAt.toISOString()} show="both" />
        </span>
      ) : null}
      {row.decider ? <bdi className="text-xs">{`${row.decider.rank} ${row.decider.name}`.trim()}</bdi> : null}
      {row.decisionReason ? <bdi>{row.decisionReason}</bdi> : null}
      {row.releaseId && row.isOwn ? (
        <TextLink href={`/releases/${row.releaseId}`}>{t('release')}</TextLink>
      ) : null}
    </span>
  )
}
