import { useLocale, useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { toLanguage } from '#i18n/languages.ts'
import { country } from '#server/agencies/schema.ts'
import { AgencyActs } from './agency-acts.tsx'
import { CreateAgency } from './create-agency.tsx'

type Row = Viewed['agencies']['list']['agencies'][number]
type Props = { agencies: readonly Row[]; viewer: Viewed['accounts']['viewer'] }

/** All agencies by country; an administrator looks after those of the own one. */
export function AgencyList({ agencies, viewer }: Props) {
  const t = useTranslations('agencies')
  const common = useTranslations('common')
  const isAdministrator = viewer.roles.includes('administrator')
  const own = country.options.find((one) => one === viewer.country)
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('title')}</h1>
        {isAdministrator && own ? <CreateAgency country={own} /> : null}
      </header>
      {country.options.map((one) => (
        <section key={one} aria-labelledby={`country-${one}`} className="grid gap-2">
          <h2 id={`country-${one}`}>{common(`country.${one}`)}</h2>
          <AgencyTable
            caption={common(`country.${one}`)}
            rows={agencies.filter((agency) => agency.country === one)}
            ownAgencyId={viewer.agencyId}
            mayAct={isAdministrator && one === own}
          />
        </section>
      ))}
    </div>
  )
}

type TableProps = { caption: string; rows: readonly Row[]; ownAgencyId: string; mayAct: boolean }

function AgencyTable({ caption, rows, ownAgencyId, mayAct }: TableProps) {
  const t = useTranslations('agencies')
  const language = toLanguage(useLocale())
  const columns: Column<Row>[] = [
    {
      key: 'code',
      header: t('code'),
      rowHeader: true,
      className: 'sm:whitespace-nowrap',
      cell: (row) => row.code,
    },
    { key: 'name', header: t('name'), cell: (row) => <bdi>{row.names[language]}</bdi> },
    {
      key: 'status',
      header: t('statusLabel'),
      cell: (row) => (
        <State tone={row.status === 'active' ? 'active' : 'ended'}>{t(`status.${row.status}`)}</State>
      ),
    },
    {
      key: 'officers',
      header: t('officers'),
      cell: (row) => (
        <TextLink href={`/officers?agencyId=${row.id}`}>{t('officersOf', { code: row.code })}</TextLink>
      ),
    },
  ]
  const acts: Column<Row> = {
    key: 'acts',
    header: t('acts'),
    headerHidden: true,
    cell: ({ id, code, version, status, names }) => (
      <AgencyActs agency={{ id, code, version, status, names }} isOwn={id === ownAgencyId} />
    ),
  }
  return (
    <Table
      caption={caption}
      columns={mayAct ? [...columns, acts] : columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
