'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { toUrl } from './href.ts'

export type TabLink = {
  href: string
  label: ReactNode
  count?: ReactNode
  /** Current only on this very path, not below it: for the first tab. */
  exact?: boolean
}

/** Pages of one object as links; the current one is known from the path. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const path = usePathname()
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-hairline">
      <ul className="flex gap-1">
        {tabs.map((tab) => {
          const isCurrent = path === tab.href || (!tab.exact && path.startsWith(`${tab.href}/`))
          return (
            <li key={tab.href}>
              <Link
                href={toUrl(tab.href)}
                aria-current={isCurrent ? 'page' : undefined}
                className={cx(
                  'flex items-baseline gap-1.5 border-b-2 px-2 py-2 text-sm whitespace-nowrap -outline-offset-2',
                  isCurrent
                    ? 'border-accent font-semibold'
                    : 'border-transparent text-quiet hover:border-line hover:text-ink',
                )}
              >
                {tab.label}
                {tab.count === undefined ? null : (
                  <span className="text-xs font-normal text-quiet">{tab.count}</span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
