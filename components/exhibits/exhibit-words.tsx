import { useTranslations } from 'next-intl'
import { MarkBadge } from '#components/ui/mark-badge.tsx'
import { State, type StateTone } from '#components/ui/state.tsx'
import { rankOf } from '#server/kernel/marks.ts'

const levels = [0, 1, 2, 3] as const
/** The mark in the words of its country. */
export function ExhibitMark({ mark }: { mark: string }) {
  const t = useTranslations('common')
  return <MarkBadge level={levels[rankOf(mark)] ?? 3}>{t(`mark.${mark}`)}</MarkBadge>
}

const tones = { held: 'active', returned: 'ended', forfeited: 'ended', destroyed: 'ended' } satisfies Record<
  string,
  StateTone
>
export function ExhibitState({ state }: { state: keyof typeof tones }) {
  const t = useTranslations('exhibits')
  return <State tone={tones[state]}>{t(`state.${state}`)}</State>
}

/** "96.4 kg", without the zeros that the database adds. */
export function Amount({ quantity, unit }: { quantity: string; unit: string }) {
  const t = useTranslations('exhibits')
  return <>{t(`amount.${unit}`, { quantity: quantity.replace(/\.?0+$/, '') })}</>
}

/** Codes in one line; `none` is the case of the message that says so. */
export const listed = (codes: readonly string[]) => (codes.length > 0 ? codes.join(', ') : 'none')
