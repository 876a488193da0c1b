'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** What every field has in common. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Most fields are required; the others say so. */
  optional?: boolean
  /** An error that does not come from the form around it. */
  error?: string
  id?: string
  className?: string
}

type FrameProps = {
  ids: { control: string; hint: string; errorId: string }
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  error?: string
  className?: string
  children: ReactNode
}

/** Label above, hint and error between label and control, in the order in which they are read. */
export function FieldFrame({ ids, label, hint, optional, error, className, children }: FrameProps) {
  const t = useTranslations('common')
  return (
    <div className={cx('grid content-start gap-1', className)}>
      <label htmlFor={ids.control} className="text-sm font-medium">
        {label}
        {optional ? <span className="font-normal text-quiet"> {t('optional')}</span> : null}
      </label>
      {hint ? (
        <div id={ids.hint} className="measure text-sm text-quiet">
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={ids.errorId}>{error}</FieldError> : null}
      {children}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-baseline gap-1.5 text-sm font-medium text-stop">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 shrink-0 fill-current">
        <path d="M5 0 10 9.5H0z" />
      </svg>
      <span>{children}</span>
    </p>
  )
}

/** The attributes that tie a control to its hint and error. */
export function describedBy(
  ids: { hint: string; errorId: string; error?: string },
  hint: ReactNode,
): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const parts = [hint ? ids.hint : '', ids.error ? ids.errorId : ''].filter(Boolean)
  return {
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
    'aria-invalid': ids.error ? true : undefined,
  }
}
