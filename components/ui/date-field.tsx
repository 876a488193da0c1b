'use client'

import type { InputHTMLAttributes, Ref } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type DateFieldProps = FieldProps & {
  /** `datetime-local` has no zone: say in the hint which one is meant. */
  type?: 'date' | 'datetime-local' | 'time'
  ref?: Ref<HTMLInputElement>
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'defaultValue' | 'value' | 'onChange' | 'min' | 'max' | 'disabled'
  >

/** The platform's own date entry: its value is ISO 8601 whatever the reader's locale shows. */
export function DateField(props: DateFieldProps) {
  const { name, label, hint, optional, error, id, className, type = 'date', ...rest } = props
  const ids = useField(name, { id, error })
  return (
    <FieldFrame
      ids={ids}
      label={label}
      hint={hint}
      optional={optional}
      error={ids.error}
      className={className}
    >
      <input
        {...rest}
        {...describedBy(ids, hint)}
        id={ids.control}
        name={name}
        type={type}
        required={!optional}
        className="control max-w-56"
      />
    </FieldFrame>
  )
}
