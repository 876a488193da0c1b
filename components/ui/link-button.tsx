import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonTone, buttonClass } from './button.tsx'
import { type Href, toUrl } from './href.ts'

export type LinkButtonProps = {
  href: Href
  tone?: ButtonTone
  size?: ButtonSize
  className?: string
  children: ReactNode
}

/** Looks like a button and goes somewhere; an act that changes something is a Button. */
export function LinkButton({ href, tone, size, className, children }: LinkButtonProps) {
  return (
    <Link href={toUrl(href)} className={buttonClass(tone, size, className)}>
      {children}
    </Link>
  )
}
