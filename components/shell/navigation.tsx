'use client'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { cx } from '#components/ui/cx.ts'
import { toUrl } from '#components/ui/href.ts'
import type { Width } from '#i18n/languages.ts'
import type { Destination } from './destinations.ts'
import { keepPreference } from './preference-action.ts'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

type Props = { destinations: readonly Destination[]; width: Width }

/** The navigation at the left; on a small screen a row that scrolls. Narrowed, it shows the letters that follow `g`. */
export function Navigation({ destinations, width }: Props) {
  const t = useTranslations('shell')
  const path = usePathname()
  const router = useRouter()
  const [isNarrow, setNarrow] = useState(width === 'narrow')

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

  const toggle = () => {
    setNarrow(!isNarrow)
    void keepPreference('navigation', isNarrow ? 'wide' : 'narrow')
  }

  return (
    <nav
      aria-label={t('nav')}
      data-screen
      className={cx(
        'border-hairline max-md:border-b md:min-h-[calc(100dvh-6rem)] md:shrink-0 md:border-e print:hidden',
        isNarrow ? 'md:w-14' : 'md:w-44',
      )}
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
                <span className={cx(isNarrow && 'md:sr-only')}>{t(name)}</span>
                {isNarrow ? (
                  <span aria-hidden="true" title={t(name)} className="font-mono uppercase max-md:hidden">
                    {key}
                  </span>
                ) : null}
              </Link>
            </li>
          )
        })}
        <li className="max-md:hidden">
          <button
            type="button"
            onClick={toggle}
            aria-label={t(isNarrow ? 'expand' : 'collapse')}
            title={t(isNarrow ? 'expand' : 'collapse')}
            className="min-h-8 rounded-sm px-3 text-sm text-quiet hover:bg-well hover:text-ink"
          >
            {isNarrow ? '»' : '«'}
          </button>
        </li>
      </ul>
    </nav>
  )
}
