'use client'

import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'

// Classes, not a style: the page's policy allows no style attribute.
const widths = ['max-h-[75dvh] max-w-full', 'w-full max-w-none', 'w-[200%] max-w-none', 'w-[400%] max-w-none']

const larger = (zoom: number) => Math.min(widths.length - 1, zoom + 1)
const smaller = (zoom: number) => Math.max(0, zoom - 1)

/** Fits first; + and − zoom, and the region scrolls. */
export function ImageViewer({ source, title }: { source: string; title: string }) {
  const t = useTranslations('evidence')
  const [zoom, setZoom] = useState(0)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '+') setZoom(larger)
      if (event.key === '-') setZoom(smaller)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (isBroken) return <p className="bg-well px-4 py-12 text-center text-quiet">{t('viewer.broken')}</p>
  return (
    <div className="grid gap-2">
      <div className="flex gap-2" data-screen>
        <Button
          size="small"
          onClick={() => setZoom(smaller)}
          disabled={zoom === 0}
          aria-label={t('viewer.smaller')}
        >
          <Minus aria-hidden="true" className="size-4" />
        </Button>
        <Button
          size="small"
          onClick={() => setZoom(larger)}
          disabled={zoom === widths.length - 1}
          aria-label={t('viewer.larger')}
        >
          <Plus aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <section
        aria-label={t('viewer.image', { title })}
        className="max-h-[80dvh] min-h-64 overflow-auto bg-well p-2"
      >
        <picture>
          <img
            src={source}
            alt={title}
            onError={() => setBroken(true)}
            className={cx('m-auto', widths[zoom])}
          />
        </picture>
      </section>
    </div>
  )
}
