import { useTranslations } from 'next-intl'
import { MarkBadge } from '#components/ui/mark-badge.tsx'
import { State, type StateTone } from '#components/ui/state.tsx'
import { rankOf } from '#server/kernel/marks.ts'

export function CaseState({ state }: { state: 'open' | 'closed' }) {
  const t = useTranslations('cases')
  return <State tone={state === 'open' ? 'active' : 'ended'}>{t(`state.${state}`)}</State>
}

const participationTone: Record<string, StateTone> = {
  proposed: 'draft',
  refused: 'refused',
  invited: 'waiting',
  active: 'active',
  declined: 'refused',
  withdrawn: 'ended',
}
export function Participation({ status }: { status: string }) {
  const t = useTranslations('cases')
  return <State tone={participationTone[status] ?? 'neutral'}>{t(`participation.${status}`)}</State>
}

const levels = [0, 1, 2] as const
/** A mark in the words of its country and the reader's language. */
export function Mark({ mark }: { mark: string }) {
  const t = useTranslations('common')
  return (
    <MarkBadge level={levels[rankOf(mark)] ?? 3}>
      {t.has(`mark.${mark}`) ? t(`mark.${mark}`) : mark}
    </MarkBadge>
  )
}
