import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { DelegateForm, EndDelegation } from './delegate-form.tsx'

type Page = Viewed['delegations']['list']
type Row = Page['delegations'][number]
type Props = { page: Page; people: readonly { value: string; label: string }[]; mayGive: boolean }
type Person = { name: string; rank: string }
const nameOf = ({ name, rank }: Person) => `${rank} ${name}`.trim()
const tones = { running: 'active', coming: 'waiting', over: 'ended' } as const

/** Who stands in for whom, and naming a deputy for one's own absence. */
export function DelegationPage({ page, people, mayGive }: Props) {
  const t = useTranslations('delegations')
  const columns: Column<Row>[] = [
    { key: 'deputy', header: t('deputy'), rowHeader: true, cell: (row) => <bdi>{nameOf(row.deputy)}</bdi> },
    { key: 'manager', header: t('manager'), cell: (row) => <bdi>{nameOf(row.manager)}</bdi> },
    {
      key: 'from',
      header: t('from'),
      cell: (row) => <Time value={row.startsAt.toISOString()} show="both" />,
    },
    {
      key: 'until',
      header: t('until'),
      cell: (row) => <Time value={row.endsAt.toISOString()} show="both" />,
    },
    { key: 'reason', header: t('reason'), cell: (row) => <bdi>{row.reason}</bdi> },
    {
      key: 'state',
      header: t('stateLabel'),
      cell: (row) => <State tone={tones[row.state]}>{t(`state.${row.state}`)}</State>,
    },
    {
      key: 'acts',
      header: t('acts'),
      headerHidden: true,
      cell: (row) => (row.mayEnd ? <EndDelegation delegationId={row.id} /> : null),
    },
  ]
  return (
    <div className="grid gap-6">
      <p className="measure text-quiet">{t('intro')}</p>
      {page.delegations.length > 0 ? (
        <Table caption={t('title')} columns={columns} rows={page.delegations} rowKey={(row) => row.id} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      )}
      {!mayGive ? null : people.length > 0 ? <DelegateForm people={people} /> : <p>{t('none')}</p>}
    </div>
  )
}
