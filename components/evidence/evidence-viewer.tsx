'use client'

import { useTranslations } from 'next-intl'
import { cx } from '#components/ui/cx.ts'
import { ImageViewer } from './image-viewer.tsx'
import { TextViewer } from './text-viewer.tsx'

type Props = {
  itemId: string
  rendering: 'image' | 'pdf' | 'text' | 'audio' | 'video' | 'none'
  title: string
  sizeBytes: number
}

/** The content, as far as it can be shown without running anything in it. */
export function EvidenceViewer({ itemId, rendering, title, sizeBytes }: Props) {
  const t = useTranslations('evidence')
  const source = `/api/evidence/${itemId}/preview`
  if (sizeBytes === 0) return <p className="bg-well px-4 py-12 text-center text-quiet">{t('viewer.empty')}</p>
  if (rendering === 'image') return <ImageViewer source={source} title={title} />
  if (rendering === 'pdf')
    return (
      <iframe
        // The viewer's own buttons would save a copy without a reason.
        src={`${source}#toolbar=0&navpanes=0`}
        title={t('viewer.document', { title })}
        className="h-[80dvh] min-h-96 w-full border border-hairline bg-well"
      />
    )
  if (rendering === 'video' || rendering === 'audio') {
    const Player = rendering
    return (
      <Player
        src={source}
        controls
        preload="metadata"
        aria-label={title}
        className={cx('w-full', rendering === 'video' && 'max-h-[80dvh] bg-well')}
      />
    )
  }
  return <TextViewer source={source} title={title} isListing={rendering === 'none'} />
}
