import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type KeyValue = { key: string; label: ReactNode; value: ReactNode }

/** Facts as label and value; what has no value is left out by the caller or said in words. */
export function KeyValueList({ items, className }: { items: readonly KeyValue[]; className?: string }) {
  return (
    <dl className={cx('grid gap-x-6 text-sm sm:grid-cols-[minmax(8rem,12rem)_1fr]', className)}>
      {items.map((item) => (
        <div
          key={item.key}
          className="grid border-b border-hairline py-1.5 sm:col-span-2 sm:grid-cols-subgrid"
        >
          <dt className="text-quiet">{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
