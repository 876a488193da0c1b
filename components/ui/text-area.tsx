'use client'

import { type Ref, type TextareaHTMLAttributes, useState } from 'react'
import { CharacterCount } from './character-count.tsx'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type TextAreaProps = FieldProps & {
  limit?: number
  rows?: number
  ref?: Ref<HTMLTextAreaElement>
} & Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    | 'defaultValue'
    | 'value'
    | 'onChange'
    | 'placeholder'
    | 'spellCheck'
    | 'disabled'
    | 'readOnly'
    | 'lang'
    | 'dir'
  >

/** Grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, optional, error, id, className, limit, rows = 4, onChange, ...rest } = props
  const ids = useField(name, { id, error })
  const [length, setLength] = useState(String(props.value ?? props.defaultValue ?? '').length)
  return (
    <FieldFrame
      ids={ids}
      label={label}
      hint={hint}
      optional={optional}
      error={ids.error}
      className={className}
    >
      <textarea
        {...rest}
        {...describedBy(ids, hint)}
        id={ids.control}
        name={name}
        rows={rows}
        required={!optional}
        dir={rest.dir ?? 'auto'}
        className="control field-sizing-content min-h-24 resize-y text-base"
        onChange={(event) => {
          setLength(event.currentTarget.value.length)
          onChange?.(event)
        }}
      />
      {limit ? <CharacterCount length={length} limit={limit} /> : null}
    </FieldFrame>
  )
}
