import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Hash } from '#components/ui/hash.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { Amount } from './exhibit-words.tsx'

type Found = Viewed['exhibits']['getDisposition']
type Person = { name: string; rank: string; agencyCode: string } | null | undefined

/** The certificate, to be printed; before it is carried out the same page says how far it is. */
export function DispositionCertificate({ found }: { found: Found }) {
  const t = useTranslations('exhibits')
  const { exhibit } = found
  const who = (person: Person, at: Date | null) =>
    person && at ? (
      <bdi>
        {t('heldBy', { rank: person.rank, name: person.name, agency: person.agencyCode })},{' '}
        <Time value={at.toISOString()} show="exact" />
      </bdi>
    ) : (
      '–'
    )
  const hash = found.event?.hash
  return (
    <article className="grid gap-4">
      <header className="grid gap-1">
        <p className="text-sm text-quiet">
          <TextLink href={`/exhibits/${exhibit.exhibitId}`}>
            {t('exhibit', { number: exhibit.exhibitNumber })}
          </TextLink>
          {' · '}
          {found.case.number}
        </p>
        <h1>
          {t('end.certificateTitle')} <span className="font-mono">{found.number}</span>
        </h1>
      </header>
      <PrintButton />
      <KeyValueList
        items={[
          { key: 'what', label: t('end.title'), value: t(`end.kind.${found.kind}`) },
          { key: 'state', label: t('column.state'), value: t(`end.state.${found.state}`) },
          {
            key: 'title',
            label: t('field.title'),
            value: <bdi lang={exhibit.language}>{exhibit.title}</bdi>,
          },
          {
            key: 'quantity',
            label: t('field.quantity'),
            value: <Amount quantity={exhibit.quantity} unit={exhibit.unit} />,
          },
          { key: 'reason', label: t('end.reason'), value: <bdi>{found.reason}</bdi> },
          { key: 'authority', label: t('field.authority'), value: <bdi>{found.authority}</bdi> },
          { key: 'by', label: t('end.requestedBy'), value: who(found.requestedByPerson, found.requestedAt) },
          { key: 'first', label: t('end.first'), value: who(found.first, found.firstApprovalAt) },
          { key: 'second', label: t('end.second'), value: who(found.second, found.secondApprovalAt) },
          {
            key: 'done',
            label: t('end.carriedOutBy'),
            value: who(found.carriedOutByPerson, found.carriedOutAt),
          },
          { key: 'witness', label: t('field.witness'), value: <bdi>{found.witness || '–'}</bdi> },
          {
            key: 'hash',
            label: t('end.hash'),
            value: hash ? <Hash value={hash} label={t('end.hash')} /> : '–',
          },
        ]}
      />
    </article>
  )
}
