'use client'

import Form from 'next/form'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { Href } from './href.ts'
import { LinkButton } from './link-button.tsx'
import type { SelectOption } from './select-field.tsx'

export type FilterBarProps = {
  /** What is filtered, for those who hear the page. */
  label: string
  /** The path of the list: the choices become its query. */
  action: string
  /** Choices that stay as they are: the order, for example. */
  keep?: Record<string, string | undefined>
  /** Where the list is unfiltered; shown only while something is filtered. */
  clear?: Href
  children: ReactNode
}

/** A list's filters as a form of choices in words; without script it is a plain GET form. */
export function FilterBar({ label, action, keep = {}, clear, children }: FilterBarProps) {
  const t = useTranslations('common')
  return (
    <Form
      action={action}
      aria-label={label}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-b border-hairline pb-3"
      data-screen
    >
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {children}
      <div className="flex gap-2">
        <Button type="submit">{t('filter')}</Button>
        {clear ? (
          <LinkButton href={clear} tone="quiet">
            {t('clearFilters')}
          </LinkButton>
        ) : null}
      </div>
    </Form>
  )
}

type FilterSelectProps = {
  name: string
  label: string
  value?: string
  anyLabel: string
  options: readonly SelectOption[]
}

/** "State is …": an empty choice means any, and does not appear in the address. */
export function FilterSelect({ name, label, value, anyLabel, options }: FilterSelectProps) {
  return (
    <label className="grid max-w-60 min-w-28 gap-0.5 text-xs text-quiet">
      {label}
      <select name={name} key={value} defaultValue={value ?? ''} className="control">
        <option value="">{anyLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

type FilterTextProps = {
  name: string
  label: string
  value?: string
  type?: 'search' | 'date'
  limit?: number
}

export function FilterText({ name, label, value, type = 'search', limit = 200 }: FilterTextProps) {
  return (
    <label className="grid min-w-40 flex-1 gap-0.5 text-xs text-quiet sm:max-w-80">
      {label}
      <input
        key={value}
        type={type}
        name={name}
        defaultValue={value}
        maxLength={limit}
        dir="auto"
        className="control"
      />
    </label>
  )
}
