import { useTranslations } from 'next-intl'
import { State, type StateTone } from '#components/ui/state.tsx'

type Shown = { state: 'proposed' | 'in_force' | 'ended' | 'refused'; validUntil: Date | null }
const tones: Record<Shown['state'], StateTone> = {
  proposed: 'waiting',
  in_force: 'active',
  ended: 'ended',
  refused: 'refused',
}

/** In force, or what stands in the way; one that ran out says so by itself. */
export function AgreementState({ agreement, isOver }: { agreement: Shown; isOver: boolean }) {
  const t = useTranslations('agreements')
  const over = agreement.state === 'in_force' && isOver
  return (
    <State tone={over ? 'ended' : tones[agreement.state]}>
      {t(over ? 'state.over' : `state.${agreement.state}`)}
    </State>
  )
}
