import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type KeyValue = { key: string; label: ReactNode; value: ReactNode }

/** Facts as label and value, as wide as their place allows; what has no value is left out by the caller or said in words. */
export function KeyValueList({ items, className }: { items: readonly KeyValue[]; className?: string }) {
  return (
    <div className={cx('@container', className)}>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 text-sm @md:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)] @md:gap-x-6">
        {items.map((item) => (
          <div key={item.key} className="col-span-2 grid grid-cols-subgrid border-b border-hairline py-1.5">
            <dt className="text-quiet">{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
