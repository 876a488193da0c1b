'use client'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

const subscribe = (tell: () => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Says so when the line is down. */
export function ConnectionBar() {
  const t = useTranslations('shell')
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="bg-wait-soft px-4 py-1 text-center text-sm text-wait">{t('offline')}</p>
      )}
    </div>
  )
}
