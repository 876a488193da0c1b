import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import type { Shown } from './request-head.tsx'

/** Which steps of the ladder came, when, and the highest that each reached. */
export function RequestReminders({ alarms }: { alarms: Shown['alarms'] }) {
  const t = useTranslations('requests')
  return (
    <ul className="grid gap-1">
      {alarms.map(({ id, stage, at, told }) => (
        <li key={id}>
          <Time value={at.toISOString()} show="both" />{' '}
          {t('reminder', { stage, told: told.at(-1) ?? 'other' })}
        </li>
      ))}
    </ul>
  )
}
