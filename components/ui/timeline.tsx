import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type TimelineItem = {
  key: string
  /** Usually a <Time>. */
  at: ReactNode
  title: ReactNode
  body?: ReactNode
  /** New since the reader last looked. */
  isNew?: ReactNode
}

/** Events in order, joined by a line. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol aria-label={label} className="text-sm">
      {items.map((item) => (
        <li key={item.key} className="relative grid gap-0.5 border-s border-hairline pb-4 ps-4 last:pb-0">
          <span
            aria-hidden="true"
            className={cx(
              'absolute -start-[4.5px] top-1.5 size-2 rounded-full border',
              item.isNew ? 'border-accent bg-accent' : 'border-line bg-paper',
            )}
          />
          <div className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{item.title}</span>
            <span className="text-xs text-quiet">{item.at}</span>
            {item.isNew ? <span className="text-xs font-semibold text-accent">{item.isNew}</span> : null}
          </div>
          {item.body ? <div className="measure">{item.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
