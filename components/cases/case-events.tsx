import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Time } from '#components/ui/time.tsx'
import { Timeline } from '#components/ui/timeline.tsx'

type Events = Viewed['cases']['timeline']['events']

/** Events as sentences, newest first; what came after the last look is marked. */
export function CaseEvents({ events, since }: { events: Events; since: Date | null }) {
  const t = useTranslations('cases')
  return (
    <Timeline
      label={t('timeline')}
      items={events.map((event) => ({
        key: event.id,
        at: <Time value={event.at} />,
        title: t(`event.${event.kind}`, {
          label: event.label,
          fields: event.fields.map((field) => t(`field.${field}`)).join(', '),
        }),
        body: (
          <>
            {event.by ? `${event.by.rank} ${event.by.name} · ${event.by.agencyCode}` : null}
            {event.reason ? <span className="text-quiet"> · {event.reason}</span> : null}
          </>
        ),
        ...(since && event.at > since ? { isNew: t('new') } : {}),
      }))}
    />
  )
}
