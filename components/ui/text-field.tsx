'use client'

import { type InputHTMLAttributes, type Ref, useState } from 'react'
import { CharacterCount } from './character-count.tsx'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'time' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number'
  /** Most characters; the reader is warned while typing, nothing is cut off. */
  limit?: number
  mono?: boolean
  ref?: Ref<HTMLInputElement>
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'defaultValue'
    | 'value'
    | 'onChange'
    | 'onBlur'
    | 'autoComplete'
    | 'inputMode'
    | 'placeholder'
    | 'spellCheck'
    | 'autoCapitalize'
    | 'min'
    | 'max'
    | 'step'
    | 'list'
    | 'disabled'
    | 'readOnly'
    | 'lang'
    | 'dir'
  >

export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    optional,
    error,
    id,
    className,
    limit,
    mono,
    type = 'text',
    onChange,
    ...rest
  } = props
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
      <input
        {...rest}
        {...describedBy(ids, hint)}
        id={ids.control}
        name={name}
        type={type}
        required={!optional}
        dir={rest.dir ?? 'auto'}
        className={cx('control', mono && 'font-mono')}
        onChange={(event) => {
          setLength(event.currentTarget.value.length)
          onChange?.(event)
        }}
      />
      {limit ? (
        <CharacterCount
          length={props.value === undefined ? length : String(props.value).length}
          limit={limit}
        />
      ) : null}
    </FieldFrame>
  )
}
