'use client'

import type { ChangeEventHandler, ReactNode } from 'react'
import { FieldGroup } from './field-group.tsx'
import { fieldId } from './form-context.ts'

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

export type RadioFieldProps = {
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly RadioOption[]
  defaultValue?: string
  onChange?: ChangeEventHandler<HTMLInputElement>
  error?: string
  className?: string
}

export function RadioField({
  name,
  legend,
  hint,
  options,
  defaultValue,
  onChange,
  error,
  className,
}: RadioFieldProps) {
  return (
    <FieldGroup name={name} legend={legend} hint={hint} error={error} className={className}>
      {options.map((option) => {
        const id = fieldId(name, option.value)
        return (
          <div key={option.value} className="grid grid-cols-[auto_1fr] gap-x-2 text-sm">
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              onChange={onChange}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
              className="mt-0.5 size-4"
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint ? (
              <div id={`${id}-hint`} className="measure col-start-2 text-quiet">
                {option.hint}
              </div>
            ) : null}
          </div>
        )
      })}
    </FieldGroup>
  )
}
