import { useTranslations } from 'next-intl'
import { State, type StateTone } from '#components/ui/state.tsx'

const tones = {
  awaiting: 'waiting',
  approved: 'done',
  refused: 'refused',
  revoked: 'ended',
} as const satisfies Record<string, StateTone>

type Props = { state: keyof typeof tones; isExpired: boolean }

export function ReleaseState({ state, isExpired }: Props) {
  const t = useTranslations('releases')
  if (isExpired && state !== 'refused' && state !== 'revoked')
    return <State tone="ended">{t('state.expired')}</State>
  return <State tone={tones[state]}>{t(`state.${state}`)}</State>
}
