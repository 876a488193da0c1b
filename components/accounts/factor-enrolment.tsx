'use client'
import { useTranslations } from 'next-intl'
import { create } from 'qrcode'
import { Hash } from '#components/ui/hash.tsx'

/** The QR code as one path, drawn here: the seed goes to nobody else. */
export function FactorEnrolment({ secret, uri }: { secret: string; uri: string }) {
  const t = useTranslations('accounts')
  const { modules } = create(uri, { errorCorrectionLevel: 'M' })
  const size = modules.size
  const path = Array.from({ length: size * size }, (_, at) =>
    modules.data[at] ? `M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z` : '',
  ).join('')
  return (
    <div className="grid gap-3">
      <p className="text-sm">{t('enrol')}</p>
      <svg viewBox={`0 0 ${size + 8} ${size + 8}`} role="img" aria-label={t('qrCode')} className="qr size-52">
        <path d={path} />
      </svg>
      <p className="text-sm">{t('enrolByHand')}</p>
      <Hash value={secret} label={t('secret')} />
    </div>
  )
}
