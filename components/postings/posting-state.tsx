import { useTranslations } from 'next-intl'
import { State, type StateTone } from '#components/ui/state.tsx'

type Posting = { state: 'proposed' | 'agreed' | 'refused' | 'ended'; isCurrent: boolean; isOver: boolean }

const tones = {
  proposed: 'waiting',
  agreed: 'done',
  current: 'active',
  refused: 'refused',
  ended: 'ended',
} satisfies Record<string, StateTone>

/** An agreed posting is still to come, runs now, or is over; nobody has to end it by hand. */
export function PostingState({ posting }: { posting: Posting }) {
  const t = useTranslations('postings')
  const { state, isCurrent, isOver } = posting
  const shown = isCurrent ? 'current' : isOver && state !== 'refused' ? 'ended' : state
  return <State tone={tones[shown]}>{t(`state.${shown}`)}</State>
}
