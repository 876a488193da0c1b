'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'

/** Shown once; going on needs the word that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('accounts')
  const [kept, setKept] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="recovery" className="grid gap-3">
      <h2 id="recovery" ref={heading} tabIndex={-1}>
        {t('recoveryCodes')}
      </h2>
      <p className="text-sm">{t('recoveryCodesText')}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-3">
        <PrintButton />
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>{t('copyAll')}</Button>
      </div>
      <CheckboxField
        name="kept"
        label={t('kept')}
        checked={kept}
        onChange={(event) => setKept(event.target.checked)}
      />
      <Button tone="primary" disabled={!kept} onClick={onKept} className="justify-self-start">
        {t('continue')}
      </Button>
    </section>
  )
}
