import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'

type Explained = Viewed['cases']['explainAccess']
type Row = Explained['officers'][number]

/** Why each colleague can or cannot see the case, from the rows that the row policies read. */
export function ExplainedAccess({ explained }: { explained: Explained }) {
  const t = useTranslations('cases')
  const columns: Column<Row>[] = [
    { key: 'name', header: t('officer'), rowHeader: true, cell: (row) => `${row.rank} ${row.name}`.trim() },
    {
      key: 'sees',
      header: t('sees'),
      cell: (row) => <State tone={row.sees ? 'active' : 'ended'}>{t(row.sees ? 'seesYes' : 'seesNo')}</State>,
    },
    {
      key: 'why',
      header: t('why'),
      cell: (row) =>
        row.reasons
          .map((reason) =>
            [
              t(`accessReason.${reason.code}`),
              reason.by ? `${reason.by.rank} ${reason.by.name}`.trim() : '',
              reason.reason,
            ]
              .filter(Boolean)
              .join(' · '),
          )
          .join('; '),
    },
  ]
  return (
    <section aria-labelledby="explained" className="grid gap-3">
      <h2 id="explained">{t('explained', { agency: explained.agencyCode })}</h2>
      <Table
        caption={t('explained', { agency: explained.agencyCode })}
        columns={columns}
        rows={explained.officers}
        rowKey={(row) => row.officerId}
      />
    </section>
  )
}
