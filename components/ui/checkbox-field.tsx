'use client'

import type { ChangeEventHandler, ReactNode } from 'react'
import { cx } from './cx.ts'
import { describedBy, FieldError } from './field.tsx'
import { useField } from './form-context.ts'

export type CheckboxFieldProps = {
  /** Ends in `[]` when several boxes make one list; otherwise the form reads true or false. */
  name: string
  label: ReactNode
  hint?: ReactNode
  value?: string
  defaultChecked?: boolean
  checked?: boolean
  onChange?: ChangeEventHandler<HTMLInputElement>
  disabled?: boolean
  error?: string
  id?: string
  className?: string
}

export function CheckboxField({
  name,
  label,
  hint,
  value,
  error,
  id,
  className,
  ...rest
}: CheckboxFieldProps) {
  const ids = useField(value === undefined ? name : `${name}${value}`, { id, error })
  return (
    <div className={cx('grid grid-cols-[auto_1fr] gap-x-2 gap-y-1 text-sm', className)}>
      <input
        {...rest}
        {...describedBy(ids, hint)}
        type="checkbox"
        id={ids.control}
        name={name}
        value={value ?? 'on'}
        className="mt-0.5 size-4"
      />
      <label htmlFor={ids.control}>{label}</label>
      {hint ? (
        <div id={ids.hint} className="measure col-start-2 text-quiet">
          {hint}
        </div>
      ) : null}
      {ids.error ? (
        <div className="col-start-2">
          <FieldError id={ids.errorId}>{ids.error}</FieldError>
        </div>
      ) : null}
    </div>
  )
}
