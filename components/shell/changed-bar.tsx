'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useLive } from './live.tsx'

/** Nothing jumps while one reads: a change is announced, and shown when the reader says so. Without ids any change counts. */
export function ChangedBar({ caseId, requestId }: { caseId?: string; requestId?: string }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const [isStale, setStale] = useState(false)
  const [, startTransition] = useTransition()
  useLive(
    (told) => {
      if (caseId) return told.caseIds.includes(caseId)
      if (requestId) return told.requestIds.includes(requestId)
      return told.caseIds.length + told.requestIds.length > 0 || told.notices
    },
    () => setStale(true),
  )
  const show = () =>
    startTransition(() => {
      setStale(false)
      router.refresh()
    })
  return (
    <div role="status" className="empty:absolute print:hidden">
      {isStale ? (
        <Notice
          tone="info"
          action={
            <Button size="small" onClick={show}>
              {t('show')}
            </Button>
          }
        >
          {t('changed')}
        </Notice>
      ) : null}
    </div>
  )
}
