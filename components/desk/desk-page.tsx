import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { CaseState, Mark } from '#components/cases/case-words.tsx'
import { ChangedBar } from '#components/shell/changed-bar.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { type Waiting, waitingOf } from './waiting.ts'

export type DeskData = {
  recent: Viewed['cases']['list']['cases']
  invited: Viewed['cases']['list']['cases']
  requests: Viewed['requests']['list']['requests']
  tasks: Viewed['desk']['tasks']['tasks']
  awaiting: Viewed['releases']['listAwaiting'] | null
  postings: Viewed['postings']['list']['postings']
}
type Recent = DeskData['recent'][number]

/** What waits for me, the most urgent first; then what changed. */
export function DeskPage(data: DeskData) {
  const t = useTranslations('desk')
  const cases = useTranslations('cases')
  const waiting = waitingOf(data, {
    approval: (what, number) => t('approvalOf', { what, number }),
    posting: (officer, home, host) => t('postingOf', { officer, home, host }),
  })
  const columns: Column<Waiting>[] = [
    { key: 'kind', header: t('kind'), className: 'sm:whitespace-nowrap', cell: (row) => t(row.kind) },
    {
      key: 'what',
      header: t('what'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={row.href} rowLink>
          {row.label}
        </TextLink>
      ),
    },
    {
      key: 'when',
      header: t('when'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => (row.at ? <Time value={row.at} /> : '–'),
    },
  ]
  const changed: Column<Recent>[] = [
    {
      key: 'number',
      header: cases('number'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <span className="font-mono text-xs">{row.number}</span>,
    },
    {
      key: 'title',
      header: cases('title'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/cases/${row.id}`} rowLink>
          {row.title}
        </TextLink>
      ),
    },
    {
      key: 'state',
      header: cases('stateLabel'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <CaseState state={row.state} />,
    },
    {
      key: 'mark',
      header: cases('mark'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Mark mark={row.mark} />,
    },
    {
      key: 'at',
      header: cases('lastActivity'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Time value={row.lastActivityAt} />,
    },
  ]
  return (
    <div className="grid gap-8">
      <UsesMark
        marks={[...data.recent, ...data.invited, ...data.requests, ...data.tasks].map((row) => row.mark)}
      />
      <h1>{t('desk')}</h1>
      <ChangedBar />
      <section aria-labelledby="waiting" className="grid gap-3">
        <h2 id="waiting">{t('waitsForMe')}</h2>
        {waiting.length === 0 ? (
          <EmptyState title={t('nothingWaits')}>{t('nothingWaitsText')}</EmptyState>
        ) : (
          <ListKeys>
            <Table caption={t('waitsForMe')} columns={columns} rows={waiting} rowKey={(row) => row.key} />
          </ListKeys>
        )}
      </section>
      <section aria-labelledby="recent" className="grid gap-3">
        <h2 id="recent">{t('recent')}</h2>
        {data.recent.length === 0 ? (
          <p className="text-quiet">{t('noRecent')}</p>
        ) : (
          <Table caption={t('recent')} columns={changed} rows={data.recent} rowKey={(row) => row.id} />
        )}
      </section>
    </div>
  )
}
