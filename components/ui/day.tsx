'use client'

import { useFormatter } from 'next-intl'

/** A calendar day (`2027-03-31`): the same day in every zone. */
export function Day({ value }: { value: string }) {
  const format = useFormatter()
  const date = new Date(`${value.slice(0, 10)}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return null
  return (
    <time dateTime={value.slice(0, 10)} className="whitespace-nowrap">
      {format.dateTime(date, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })}
    </time>
  )
}
