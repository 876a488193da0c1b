import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Bytes } from '#components/ui/bytes.tsx'
import { Time } from '#components/ui/time.tsx'
import { fieldKey } from './field-key.ts'
import { ReleaseMark } from './release-mark.tsx'

export type Item = Viewed['releases']['get']['items'][number]

/** An item with what always travels with it: originator, mark, handling code. */
export function ItemView({ item }: { item: Item }) {
  const t = useTranslations('releases')
  return (
    <div className="grid content-start gap-1">
      <p className="flex flex-wrap items-baseline gap-1.5 text-xs text-quiet">
        <span>{t(`items.${item.kind}`)}</span>
        <Badge>{item.originatorCode}</Badge>
        <ReleaseMark mark={item.mark} />
        <span>{item.handlingCode}</span>
        <Time value={item.createdAt.toISOString()} />
      </p>
      {item.title ? (
        <p className="font-medium" lang={item.language}>
          {item.exhibitNumber ? `${item.exhibitNumber} · ` : ''}
          <bdi>{item.title}</bdi>
        </p>
      ) : null}
      {item.body ? (
        <p className="measure whitespace-pre-wrap wrap-anywhere" lang={item.language} dir="auto">
          {item.body}
        </p>
      ) : null}
      {item.fileName ? (
        <p className="text-sm text-quiet wrap-anywhere">
          <bdi>{item.fileName}</bdi> · {item.mediaType} · <Bytes value={item.sizeBytes ?? 0} />
        </p>
      ) : null}
      {item.withheld.map((field) => (
        <p key={field} className="bg-ink px-2 py-0.5 text-sm text-paper">
          {t('barred', { field: t(`withheld.${fieldKey(field)}`) })}
        </p>
      ))}
      <p className="text-xs text-quiet">
        <bdi>
          {item.author.rank} {item.author.name}
        </bdi>
      </p>
    </div>
  )
}
