import { useTranslations } from 'next-intl'
import { PrintButton } from '#components/ui/print-button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Shown } from './exhibit-page.tsx'
import { Amount, ExhibitMark } from './exhibit-words.tsx'
import { qrCode } from './qr-code.ts'

/** What is stuck on the bag: number, case, seals, mark, and a code that opens the exhibit. */
export function ExhibitLabel({ exhibit, address }: { exhibit: Shown; address: string }) {
  const t = useTranslations('exhibits')
  const number = exhibit.exhibitNumber
  const code = qrCode(address)
  return (
    <div className="grid justify-items-start gap-4">
      <PrintButton />
      <article className="grid w-full max-w-lg gap-4 border-2 border-line p-4 sm:grid-cols-[10rem_1fr]">
        <svg
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={t('label.qr', { number })}
          className="qr size-40"
        >
          <path d={code.path} />
        </svg>
        <div className="grid content-start gap-1 text-sm wrap-anywhere">
          <h1 className="font-mono">{number}</h1>
          <p className="font-mono">
            {exhibit.case.number} · {exhibit.originatorCode}
          </p>
          <p className="font-medium" lang={exhibit.language}>
            <bdi>{exhibit.title}</bdi>
          </p>
          <p>
            <Amount quantity={exhibit.quantity} unit={exhibit.unit} />
          </p>
          <p>
            <Time value={exhibit.seizedAt.toISOString()} show="exact" />
          </p>
          <p>{[exhibit.place, exhibit.placeCode].filter(Boolean).join(' · ')}</p>
          {exhibit.custody.sealNumbers.length > 0 ? (
            <p>{t('seals', { seals: exhibit.custody.sealNumbers.join(', ') })}</p>
          ) : null}
          <p>
            <ExhibitMark mark={exhibit.mark} /> {exhibit.handlingCode}
          </p>
          <p className="text-xs text-quiet">{t('label.scan')}</p>
        </div>
      </article>
    </div>
  )
}
