import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type Row = Viewed['officers']['list']['officers'][number]

export function OfficerStatus({ status }: { status: Row['status'] }) {
  const t = useTranslations('officers')
  return <State tone={status === 'active' ? 'active' : 'ended'}>{t(`status.${status}`)}</State>
}

/** Roles in words, and whether requests reach this person's desk. */
export function Roles({ roles, onDesk }: Pick<Row, 'roles' | 'onDesk'>) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  return (
    <span className="inline-flex flex-wrap items-baseline gap-1.5">
      {roles.map((one) => common(`role.${one}`)).join(', ')}
      {onDesk ? <Badge>{t('desk')}</Badge> : null}
    </span>
  )
}

export function OfficerTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      cell: (row) => (
        <TextLink href={`/officers/${row.id}`} rowLink>
          <bdi>{row.fullName}</bdi>
        </TextLink>
      ),
    },
    { key: 'rank', header: t('rank'), cell: (row) => <bdi>{row.rank}</bdi> },
    { key: 'agency', header: t('agency'), className: 'sm:whitespace-nowrap', cell: (row) => row.agencyCode },
    { key: 'country', header: t('country'), cell: (row) => common(`country.${row.country}`) },
    { key: 'roles', header: t('role'), cell: (row) => <Roles roles={row.roles} onDesk={row.onDesk} /> },
    { key: 'language', header: t('language'), cell: (row) => common(`language.${row.language}`) },
    {
      key: 'email',
      header: t('email'),
      cell: (row) => (
        <a href={`mailto:${row.email}`} className="link break-all">
          {row.email}
        </a>
      ),
    },
    { key: 'status', header: t('account'), cell: (row) => <OfficerStatus status={row.status} /> },
  ]
  return (
    <ListKeys>
      <Table caption={t('title')} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </ListKeys>
  )
}
