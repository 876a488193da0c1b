'use client'

import { useFormatter, useLocale, useNow } from 'next-intl'

export type TimeProps = {
  /** An instant, or ISO 8601 with offset as it comes over the wire. */
  value: string | Date
  /** `relative`: "in 3 h", the exact time on hover and focus. `exact`: date, time and zone. `date`: the day alone. `both`: exact and relative. */
  show?: 'relative' | 'exact' | 'date' | 'both'
  /** A stop of its own for the keyboard; in a table the focus of the row shows the exact time. */
  focusable?: boolean
}

const exactly = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

const dayOnly = { year: 'numeric', month: 'short', day: 'numeric' } as const

export function Time({ value: given, show = 'relative', focusable }: TimeProps) {
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow({ updateInterval: 60_000 })
  const date = new Date(given)
  if (Number.isNaN(date.getTime())) return null
  const value = date.toISOString()
  const exact = format.dateTime(date, exactly)
  if (show === 'date') return <time dateTime={value}>{format.dateTime(date, dayOnly)}</time>
  if (show === 'exact') return <time dateTime={value}>{exact}</time>
  // The shortest form that still reads as words: the narrow one is a signed number in French.
  const relative = format.relativeTime(date, { now, style: locale === 'fr' ? 'short' : 'narrow' })
  if (show === 'both') {
    return (
      <time dateTime={value}>
        {exact} <span className="text-quiet">({relative})</span>
      </time>
    )
  }
  const text = (
    <>
      <time dateTime={value} className="relative whitespace-nowrap">
        {relative}
      </time>
      <span role="tooltip" className="exact">
        {exact}
      </span>
    </>
  )
  if (!focusable) return <span className="when">{text}</span>
  return (
    <button type="button" className="when cursor-default underline decoration-dotted underline-offset-4">
      {text}
    </button>
  )
}
