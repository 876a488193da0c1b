import { useTranslations } from 'next-intl'
import { Bytes } from '#components/ui/bytes.tsx'
import { Hash } from '#components/ui/hash.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Time } from '#components/ui/time.tsx'
import { EvidenceMark } from './evidence-mark.tsx'
import type { Shown } from './evidence-page.tsx'
import { listed } from './evidence-table.tsx'

export function EvidenceFacts({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const { originatorCode } = exhibit
  const facts = [
    { key: 'mark', label: t('field.mark'), value: <EvidenceMark mark={exhibit.mark} /> },
    {
      key: 'handling',
      label: t('field.handlingCode'),
      value: common(`handling.${exhibit.handlingCode}`),
    },
    { key: 'originator', label: t('column.originator'), value: originatorCode },
    {
      key: 'visibleTo',
      label: t('column.visibleTo'),
      value: t('visibleTo', { originator: originatorCode, agencies: listed(exhibit.visibleTo) }),
    },
    {
      key: 'type',
      label: t('column.type'),
      value: t('typeWith', { type: t(`type.${exhibit.type}`), media: exhibit.mediaType }),
    },
    { key: 'size', label: t('field.size'), value: <Bytes value={exhibit.sizeBytes} /> },
    {
      key: 'sha256',
      label: t('field.sha256'),
      value: <Hash value={exhibit.sha256} label={t('hashOf', { number: exhibit.exhibitNumber })} />,
    },
    { key: 'file', label: t('field.fileName'), value: <bdi>{exhibit.fileName}</bdi> },
    exhibit.description
      ? {
          key: 'description',
          label: t('field.description'),
          value: (
            <span lang={exhibit.language} dir="auto" className="whitespace-pre-line">
              {exhibit.description}
            </span>
          ),
        }
      : null,
    exhibit.collectedAt
      ? {
          key: 'collectedAt',
          label: t('field.collectedAt'),
          value: <Time value={exhibit.collectedAt.toISOString()} show="exact" />,
        }
      : null,
    exhibit.place ? { key: 'place', label: t('field.place'), value: <bdi>{exhibit.place}</bdi> } : null,
    {
      key: 'added',
      label: t('column.added'),
      value: <Time value={exhibit.createdAt.toISOString()} show="exact" />,
    },
  ].filter((fact) => fact !== null)
  return (
    <section className="grid gap-2">
      <h2>{t('factsTitle')}</h2>
      <KeyValueList items={facts} />
    </section>
  )
}
