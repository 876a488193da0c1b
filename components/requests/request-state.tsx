import { useTranslations } from 'next-intl'
import { State, type StateTone } from '#components/ui/state.tsx'

const tones = {
  draft: 'draft',
  awaiting_approval: 'waiting',
  sent: 'active',
  acknowledged: 'active',
  assigned: 'active',
  answered: 'done',
  partly_answered: 'done',
  refused: 'refused',
  closed: 'ended',
  withdrawn: 'ended',
} as const satisfies Record<string, StateTone>

export function RequestState({ state }: { state: keyof typeof tones }) {
  const t = useTranslations('requests')
  return <State tone={tones[state]}>{t(`state.${state}`)}</State>
}
