import { useTranslations } from 'next-intl'
import { Hash } from '#components/ui/hash.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Shown } from './exhibit-page.tsx'
import { Amount, ExhibitMark, ExhibitState, listed } from './exhibit-words.tsx'

export function ExhibitFacts({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  const { custody, originatorCode, keptUntil } = exhibit
  const by = custody.by
  const known = exhibit.placeName === exhibit.place ? '' : exhibit.placeName
  const places = [exhibit.place, known, exhibit.placeCode].filter(Boolean).join(' · ')
  const facts = [
    { key: 'mark', label: t('field.mark'), value: <ExhibitMark mark={exhibit.mark} /> },
    { key: 'handling', label: t('field.handlingCode'), value: common(`handling.${exhibit.handlingCode}`) },
    { key: 'originator', label: t('column.originator'), value: originatorCode },
    {
      key: 'visible',
      label: t('visible'),
      value: t('visibleTo', { originator: originatorCode, agencies: listed(exhibit.visibleTo) }),
    },
    {
      key: 'custodian',
      label: t('column.custodian'),
      value: (
        <>
          <ExhibitState state={custody.state} />
          {by ? (
            <bdi className="block">
              {t('heldBy', { rank: by.rank, name: by.name, agency: by.agencyCode })}, {t('since')}{' '}
              <Time value={custody.since.toISOString()} show="exact" />
            </bdi>
          ) : null}
        </>
      ),
    },
    custody.storagePlace
      ? { key: 'storage', label: t('field.storagePlace'), value: <bdi>{custody.storagePlace}</bdi> }
      : null,
    {
      key: 'seals',
      label: t('field.sealNumbers'),
      value: custody.sealNumbers.length > 0 ? <bdi>{custody.sealNumbers.join(', ')}</bdi> : t('noSeal'),
    },
    {
      key: 'quantity',
      label: t('field.quantity'),
      value: <Amount quantity={exhibit.quantity} unit={exhibit.unit} />,
    },
    {
      key: 'seizedAt',
      label: t('field.seizedAt'),
      value: <Time value={exhibit.seizedAt.toISOString()} show="exact" />,
    },
    { key: 'seizedBy', label: t('field.seizedBy'), value: <bdi>{exhibit.seizedBy}</bdi> },
    { key: 'authority', label: t('field.authority'), value: <bdi>{exhibit.authority}</bdi> },
    places ? { key: 'place', label: t('field.place'), value: <bdi>{places}</bdi> } : null,
    keptUntil
      ? {
          key: 'kept',
          label: t('kept'),
          value: (
            <>
              <Time value={keptUntil.until.toISOString()} show="exact" />
              <span className="block text-quiet">
                {t('keptBy', { months: keptUntil.months, authority: keptUntil.authority })}
              </span>
            </>
          ),
        }
      : null,
    {
      key: 'court',
      label: t('court.title'),
      value: exhibit.courtEvidenceAt
        ? t('court.yes', { originator: originatorCode })
        : t('court.no', { originator: originatorCode }),
    },
    {
      key: 'head',
      label: t('eventHash', { seq: custody.length }),
      value: <Hash value={custody.headHash} label={t('eventHash', { seq: custody.length })} />,
    },
  ].filter((fact) => fact !== null)
  return (
    <section className="grid gap-2">
      <h2>{t('factsTitle')}</h2>
      <KeyValueList items={facts} />
    </section>
  )
}
