import { useTranslations } from 'next-intl'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { EventFacts } from './event-facts.tsx'
import { type Event, Sentence } from './sentence.tsx'

export function Who({ event }: { event: Event }) {
  const t = useTranslations('audit')
  if (!event.officerName) return <span className="text-quiet">{event.agencyCode ?? t('nobody')}</span>
  return (
    <span>
      <bdi>
        {event.officerRank} {event.officerName}
      </bdi>{' '}
      ({event.agencyCode})
    </span>
  )
}

const tones = { done: 'done', denied: 'refused', failed: 'late' } as const

export function OutcomeState({ outcome }: { outcome: Event['outcome'] }) {
  const t = useTranslations('audit')
  return <State tone={tones[outcome]}>{t(`outcome.${outcome}`)}</State>
}

/** The log as sentences, newest first; each row opens on what else it holds. */
export function AuditTable({ rows }: { rows: readonly Event[] }) {
  const t = useTranslations('audit')
  const columns: Column<Event>[] = [
    {
      key: 'at',
      header: t('column.at'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Time value={row.at} show="exact" />,
    },
    { key: 'who', header: t('column.who'), cell: (row) => <Who event={row} /> },
    {
      key: 'what',
      header: t('column.what'),
      rowHeader: true,
      cell: (row) => (
        <div className="grid gap-1 font-normal">
          <TextLink href={`/audit/${row.id}`} rowLink>
            <Sentence event={row} />
          </TextLink>
          <details className="text-sm">
            <summary className="cursor-pointer text-xs text-quiet">{t('details')}</summary>
            <EventFacts event={row} />
          </details>
        </div>
      ),
    },
    {
      key: 'about',
      header: t('column.about'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => row.caseNumber ?? row.requestNumber ?? '',
    },
    { key: 'owner', header: t('column.owner'), cell: (row) => row.ownerCode ?? '' },
    { key: 'outcome', header: t('column.outcome'), cell: (row) => <OutcomeState outcome={row.outcome} /> },
  ]
  return (
    <ListKeys>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </ListKeys>
  )
}
