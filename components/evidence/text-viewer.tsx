'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

type Props = { source: string; title: string; isListing: boolean }

/** Words as words: whatever stands in them is shown, never read as markup. */
export function TextViewer({ source, title, isListing }: Props) {
  const t = useTranslations('evidence')
  const [text, setText] = useState<string | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    fetch(source, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error('refused'))))
      .then(setText)
      .catch(() => setBroken(!stop.signal.aborted))
    return () => stop.abort()
  }, [source])
  if (isBroken) return <Notice tone="stop">{t('viewer.broken')}</Notice>
  if (text === null) return <Skeleton lines={12} />
  return (
    <div className="grid gap-2">
      <p className="text-sm text-quiet">{t(isListing ? 'viewer.listing' : 'viewer.beginning')}</p>
      <section aria-label={t('viewer.text', { title })} className="max-h-[80dvh] overflow-auto bg-well">
        <pre dir="auto" className="p-3 font-mono text-sm whitespace-pre-wrap">
          {text}
        </pre>
      </section>
    </div>
  )
}
