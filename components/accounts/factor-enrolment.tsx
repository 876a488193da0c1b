'use client'
import { useTranslations } from 'next-intl'
import { Hash } from '#components/ui/hash.tsx'
import type { QrCode } from './qr-code.ts'

/** The new second factor, to be scanned or typed into an authenticator app. */
export function FactorEnrolment({ secret, qr }: { secret: string; qr: QrCode }) {
  const t = useTranslations('accounts')
  return (
    <div className="grid gap-3">
      <p className="text-sm">{t('enrol')}</p>
      <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('qrCode')} className="qr size-52">
        <path d={qr.path} />
      </svg>
      <p className="text-sm">{t('enrolByHand')}</p>
      <div data-testid="totp-secret">
        <Hash value={secret} label={t('secret')} />
      </div>
    </div>
  )
}
