import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

export type Checked = Viewed['requests']['crossCheck']
type Identifier = Checked['identifiers'][number]
const known = ['case', 'request', 'note', 'task', 'evidence', 'answer'] as const

/** What the own agency already holds about the numbers in a request, each with the reason why it matches. */
export function CrossCheck({ checked }: { checked: Checked }) {
  const t = useTranslations('requests.crossCheck')
  const columns: Column<Identifier>[] = [
    {
      key: 'identifier',
      header: t('identifier'),
      rowHeader: true,
      cell: ({ kind, value }) => (
        <>
          <span className="font-mono">{value}</span>{' '}
          <span className="text-xs font-normal text-quiet">
            {t(`kind.${kind}`)}
            {kind === 'phone' ? `, ${t('phoneHint')}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'check',
      header: t('check'),
      className: 'sm:whitespace-nowrap',
      cell: ({ consistent }) =>
        consistent === null ? (
          <span className="text-quiet">{t('noCheck')}</span>
        ) : (
          <State tone={consistent ? 'done' : 'waiting'}>{t(consistent ? 'fits' : 'fitsNot')}</State>
        ),
    },
    {
      key: 'found',
      header: t('found'),
      cell: ({ matches, total }) =>
        matches.length === 0 ? (
          <span className="text-quiet">{t('noMatch')}</span>
        ) : (
          <ul>
            {matches.map((match, index) => (
              <li key={`${match.caseId}${match.requestId}${match.what}${String(index)}`}>
                {t(`what.${known.find((one) => one === match.what) ?? 'other'}`)}{' '}
                <TextLink href={match.caseId ? `/cases/${match.caseId}` : `/requests/${match.requestId}`}>
                  {match.label}
                </TextLink>
              </li>
            ))}
            {total > matches.length ? (
              <li className="text-quiet">{t('more', { count: total - matches.length })}</li>
            ) : null}
          </ul>
        ),
    },
  ]
  return (
    <section aria-labelledby="cross-check" className="grid gap-2">
      <h2 id="cross-check">{t('title')}</h2>
      {checked.identifiers.length === 0 ? (
        <p className="text-sm text-quiet">{t('none')}</p>
      ) : (
        <>
          <p className="text-sm text-quiet">{t('hint')}</p>
          <Table
            caption={t('title')}
            columns={columns}
            rows={checked.identifiers}
            rowKey={(row) => `${row.kind} ${row.value}`}
          />
        </>
      )}
    </section>
  )
}
