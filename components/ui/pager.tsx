import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Href } from './href.ts'
import { LinkButton } from './link-button.tsx'

export type PagerProps = {
  /** What the links page through, for those who hear the page. */
  label: string
  previous?: Href
  next?: Href
  /** An honest count in words: "25 of about 14,900". */
  count?: ReactNode
}

/** Cursor paging: each page has its own address, so that Back keeps the place. */
export function Pager({ label, previous, next, count }: PagerProps) {
  const t = useTranslations('common')
  if (!previous && !next && !count) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
      <p className="text-quiet">{count}</p>
      <div className="flex gap-2">
        {previous ? (
          <LinkButton href={previous} size="small">
            {t('previousPage')}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton href={next} size="small">
            {t('nextPage')}
          </LinkButton>
        ) : null}
      </div>
    </nav>
  )
}
