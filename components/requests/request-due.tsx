import { useTranslations } from 'next-intl'
import { State } from '#components/ui/state.tsx'
import { Time } from '#components/ui/time.tsx'

type Clock = { dueAt: Date | null; stopped: boolean; overdue: boolean }

/** When the answer is due: running, late, or standing still for a clarification. */
export function RequestDue({ clock, ended }: { clock: Clock; ended: boolean }) {
  const t = useTranslations('requests')
  if (clock.stopped) return <State tone="waiting">{t('clock.stopped')}</State>
  if (ended || !clock.dueAt) return null
  const time = <Time value={clock.dueAt.toISOString()} />
  return clock.overdue ? (
    <State tone="late">
      {t('clock.overdue')} {time}
    </State>
  ) : (
    time
  )
}
