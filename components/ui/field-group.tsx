'use client'

import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { describedBy, FieldError } from './field.tsx'
import { useField } from './form-context.ts'

export type FieldGroupProps = {
  /** The field name that an error of the whole group carries. */
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  className?: string
  children: ReactNode
}

/** Several controls that answer one question: boxes, radio buttons, a range of dates. */
export function FieldGroup({ name, legend, hint, error, className, children }: FieldGroupProps) {
  const ids = useField(name, { error })
  const { 'aria-describedby': description } = describedBy(ids, hint)
  return (
    <fieldset
      id={ids.control}
      tabIndex={-1}
      aria-describedby={description}
      className={cx('grid gap-2', className)}
    >
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint ? (
        <div id={ids.hint} className="measure text-sm text-quiet">
          {hint}
        </div>
      ) : null}
      {ids.error ? <FieldError id={ids.errorId}>{ids.error}</FieldError> : null}
      {children}
    </fieldset>
  )
}
