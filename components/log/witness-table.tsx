import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { State, type StateTone } from '#components/ui/state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'

type Row = Viewed['log']['getState']['witnesses'][number]
const tones: Record<Row['state'], StateTone> = {
  new: 'waiting',
  ok: 'done',
  away: 'late',
  ahead: 'refused',
  fork: 'refused',
  refused: 'refused',
}

export function WitnessTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('log')
  return (
    <Table
      caption={t('witnesses')}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'name',
          header: t('witness'),
          rowHeader: true,
          cell: (row) => (
            <>
              <bdi className="break-all">{row.name}</bdi> {row.country && `(${row.country})`}
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => <State tone={tones[row.state]}>{t(`witnessState.${row.state}`)}</State>,
        },
        { key: 'size', header: t('records'), figure: true, cell: (row) => row.size },
        {
          key: 'at',
          header: t('lastConfirmed'),
          cell: (row) => (row.cosignedAt ? <Time value={row.cosignedAt} /> : t('never')),
        },
      ]}
    />
  )
}
