'use client'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'
import { keepPreference } from './preference-action.ts'

/** Tells the server the reader's time zone when it wrote the times in another; renders nothing. */
export function RememberZone() {
  const written = useTimeZone()
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (own && own !== written) void keepPreference('timeZone', own)
  }, [written])
  return null
}
