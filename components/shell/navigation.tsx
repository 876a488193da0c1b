'use client'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { cx } from '#components/ui/cx.ts'
import { toUrl } from '#components/ui/href.ts'
import type { Destination } from './destinations.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The narrow navigation at the left; on a small screen a row that scrolls. `g` and a letter lead there too. */
export function Navigation({ destinations }: { destinations: readonly Destination[] }) {
  const t = useTranslations('shell')
  const path = usePathname()
  const router = useRouter()

  useEffect(() => {
    let armedAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'g') {
        armedAt = event.timeStamp
        return
      }
      const found =
        event.timeStamp - armedAt < 1500 ? destinations.find(({ key }) => key === event.key) : undefined
      armedAt = 0
      if (found) router.push(found.href)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [destinations, router])

  return (
    <nav
      aria-label={t('nav')}
      data-screen
      className="border-hairline max-md:border-b md:min-h-[calc(100dvh-6rem)] md:w-44 md:shrink-0 md:border-e print:hidden"
    >
      <ul className="flex gap-1 overflow-x-auto p-2 md:sticky md:top-20 md:flex-col">
        {destinations.map(({ name, href, key }) => {
          const isHere = path === href || path.startsWith(`${href}/`)
          return (
            <li key={name}>
              <Link
                href={toUrl(href)}
                aria-current={isHere ? 'page' : undefined}
                aria-keyshortcuts={`g ${key}`}
                className={cx(
                  'flex min-h-8 items-center whitespace-nowrap rounded-sm border-s-2 px-3 py-1 text-sm',
                  isHere ? 'border-accent bg-accent-soft font-semibold' : 'border-transparent hover:bg-well',
                )}
              >
                {t(name)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
