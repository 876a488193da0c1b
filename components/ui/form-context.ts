'use client'

import { createContext, useContext } from 'react'

export type FormState = {
  /** Message by field name, in the reader's language. */
  errors: Readonly<Record<string, string>>
  pending: boolean
  /** Prefix that makes field ids unique on the page. */
  id: string
}

export const FormContext = createContext<FormState | null>(null)

export type FieldIds = { control: string; hint: string; error: string }

/** Ids and the error of a field; `error` given by the caller wins over the form's. */
export function useField(name: string, own?: { id?: string; error?: string }) {
  const form = useContext(FormContext)
  const control = own?.id ?? fieldId(form?.id, name)
  const error = own?.error ?? form?.errors[name]
  return {
    control,
    hint: `${control}-hint`,
    errorId: `${control}-error`,
    error,
    pending: form?.pending ?? false,
  }
}

export function fieldId(formId: string | undefined, name: string): string {
  return `${formId ?? 'field'}-${name.replaceAll(/[^\w-]+/g, '-')}`
}
