import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** How restrictive a mark is: 0 open, 1 limited, 2 restricted, 3 most restricted. */
export type MarkLevel = 0 | 1 | 2 | 3

/** The higher, the heavier: outline, double outline, inverse, so that it survives black-and-white print. */
export const markLevelClass: Record<MarkLevel, string> = {
  0: 'border-hairline bg-sheet text-ink',
  1: 'border-ink bg-sheet text-ink',
  2: 'border-ink bg-well font-semibold text-ink',
  3: 'border-ink bg-ink font-semibold text-paper',
}

export function MarkBadge({
  level,
  lang,
  className,
  children,
}: {
  level: MarkLevel
  lang?: string
  className?: string
  children: ReactNode
}) {
  return (
    <span
      lang={lang}
      className={cx(
        'inline-block whitespace-nowrap rounded-sm border px-1.5 text-xs tracking-wide',
        markLevelClass[level],
        className,
      )}
    >
      {children}
    </span>
  )
}
