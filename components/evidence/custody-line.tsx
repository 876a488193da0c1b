import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import { Timeline } from '#components/ui/timeline.tsx'
import type { Shown } from './evidence-page.tsx'

// A station noted later than this after it happened is worth a look.
const LATE = 86_400_000

/** The stations of an exhibit, oldest first. */
export function CustodyLine({ events }: { events: Shown['custody'] }) {
  const t = useTranslations('evidence')
  return (
    <Timeline
      label={t('custodyTitle')}
      items={events.map((event) => ({
        key: event.id,
        at: <Time value={event.occurredAt.toISOString()} show="exact" />,
        title: t(`custody.${event.kind}`),
        body: (
          <>
            <bdi>
              {t('custodyBy', { rank: event.by.rank, name: event.by.name, agency: event.by.agencyCode })}
            </bdi>
            {event.place ? <bdi className="block">{event.place}</bdi> : null}
            {event.note ? <bdi className="block whitespace-pre-line">{event.note}</bdi> : null}
            {event.recordedAt.getTime() - event.occurredAt.getTime() > LATE ? (
              <span className="block text-xs text-wait">
                {t('recordedLate')} <Time value={event.recordedAt.toISOString()} show="exact" />
              </span>
            ) : null}
          </>
        ),
      }))}
    />
  )
}
