import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { type Href, toUrl } from './href.ts'

export type TextLinkProps = {
  href: Href
  /** The one link that Enter opens when its row has the focus. */
  rowLink?: boolean
  className?: string
  children: ReactNode
}

export function TextLink({ href, rowLink, className, children }: TextLinkProps) {
  return (
    <Link href={toUrl(href)} data-row-link={rowLink || undefined} className={cx('link', className)}>
      {children}
    </Link>
  )
}
