import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { ReleaseWhat, type Row } from './release-table.tsx'

type Page = Viewed['releases']['listForCase']
type Partner = Page['partners'][number]

/** For each partner: what we let flow to it, and what it lets flow to us. */
export function StandingTable({ caseId, page }: { caseId: string; page: Page }) {
  const t = useTranslations('releases')
  const out = (partner: Partner) =>
    page.standing.filter((row) => row.isOwn && row.recipientCodes.includes(partner.code))
  const back = (partner: Partner) => page.standing.filter((row) => row.fromAgencyId === partner.id)
  const columns: Column<Partner>[] = [
    { key: 'agency', header: t('column.agency'), rowHeader: true, cell: (partner) => partner.code },
    {
      key: 'out',
      header: t('column.weGive'),
      cell: (partner) =>
        out(partner).length === 0 && page.mayRequest ? (
          <LinkButton
            href={`/releases/new?caseId=${caseId}&kind=standing&recipientId=${partner.id}`}
            size="small"
            className="whitespace-normal text-start"
          >
            {t('askStanding', { agency: partner.code })}
          </LinkButton>
        ) : (
          <Flows rows={out(partner)} />
        ),
    },
    { key: 'back', header: t('column.weGet'), cell: (partner) => <Flows rows={back(partner)} /> },
  ]
  return (
    <section aria-labelledby="standing-releases" className="grid gap-2">
      <h2 id="standing-releases">{t('standing')}</h2>
      <p className="measure text-sm text-quiet">{t('standingHint')}</p>
      <Table
        caption={t('standing')}
        columns={columns}
        rows={page.partners}
        rowKey={(partner) => partner.id}
      />
    </section>
  )
}

function Flows({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('releases')
  if (rows.length === 0) return <span className="text-quiet">{t('nothingFlows')}</span>
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap gap-x-2">
          <TextLink href={`/releases/${row.id}`}>{row.number}</TextLink>
          <ReleaseWhat row={row} />
        </li>
      ))}
    </ul>
  )
}
