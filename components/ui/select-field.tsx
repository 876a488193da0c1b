'use client'

import type { Ref, SelectHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type SelectOption = { value: string; label: string; disabled?: boolean }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

export type SelectFieldProps = FieldProps & {
  options: readonly (SelectOption | SelectGroup)[]
  /** The words of the empty choice; without it the first option stands chosen. */
  emptyLabel?: string
  ref?: Ref<HTMLSelectElement>
} & Pick<
    SelectHTMLAttributes<HTMLSelectElement>,
    'defaultValue' | 'value' | 'onChange' | 'disabled' | 'autoComplete'
  >

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, optional, error, id, className, options, emptyLabel, ...rest } = props
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
      <select
        {...rest}
        {...describedBy(ids, hint)}
        id={ids.control}
        name={name}
        required={!optional}
        className="control"
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Choice key={inner.value} {...inner} />
              ))}
            </optgroup>
          ) : (
            <Choice key={option.value} {...option} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}

function Choice({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  )
}
