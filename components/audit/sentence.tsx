import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { actionKey, plainly } from './action-words.ts'

export type Event = Viewed['audit']['list']['events'][number]

/** What was done, or tried, as a sentence. */
export function Sentence({ event }: { event: Pick<Event, 'action' | 'outcome'> }) {
  const t = useTranslations('audit')
  const common = useTranslations('common')
  const key = actionKey(event.action)
  const { feature, verb } = plainly(key)
  const what = t.has(`action.${key}`)
    ? t(`action.${key}`)
    : t('generic', {
        feature: common.has(`feature.${feature}`) ? common(`feature.${feature}`) : feature,
        verb,
      })
  return <>{t(`sentence.${event.outcome}`, { what })}</>
}
