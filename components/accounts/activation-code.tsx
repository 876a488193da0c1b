'use client'
import { useTranslations } from 'next-intl'
import { Hash } from '#components/ui/hash.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Time } from '#components/ui/time.tsx'

/** An activation code, shown this once, to be handed over in person or by telephone; needs the words of `accounts`. */
export function ActivationCode(props: { activationCode: string; activationUntil: string | Date }) {
  const t = useTranslations('accounts')
  return (
    <Notice tone="ok" live title={t('activationTitle')}>
      <p data-testid="activation-code" className="text-base">
        <Hash value={props.activationCode} label={t('activationCode')} />
      </p>
      <p>
        {t('activationHandOver')} {t('goodUntil')} <Time value={props.activationUntil} show="exact" />
      </p>
    </Notice>
  )
}
