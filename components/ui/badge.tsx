import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** A short word that belongs to something else: a code, a kind, a country. */
export function Badge({
  title,
  className,
  children,
}: {
  title?: string
  className?: string
  children: ReactNode
}) {
  return (
    <span
      title={title}
      className={cx(
        'inline-block rounded-sm border border-hairline bg-well px-1.5 text-xs font-medium whitespace-nowrap text-ink',
        className,
      )}
    >
      {children}
    </span>
  )
}
