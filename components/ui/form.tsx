'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import { Button, type ButtonTone } from './button.tsx'
import { cx } from './cx.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { useIssueMessages } from './form-errors.ts'
import { readForm } from './read-form.ts'

/** Why a submit did not succeed, in the reader's language. */
export type FormFailure = { message: string; fields?: Record<string, string> }

export type FormProps<Schema extends z.ZodType> = {
  schema: Schema
  /** Resolves with nothing when it succeeded; what was typed stays in the fields in any case. */
  submit: (input: z.output<Schema>) => Promise<FormFailure | undefined>
  submitLabel: ReactNode
  /** Known values that no field asks for, such as the id of the object. */
  values?: Record<string, unknown>
  tone?: ButtonTone
  /** Turns what `submit` threw into words; without it the reader is told that it was not saved. */
  explain?: (error: unknown) => FormFailure
  /** Beside the submit button: cancel, back. */
  secondary?: ReactNode
  /** Empties the fields after success: for a form that stays open for the next entry. */
  resetAfter?: boolean
  label?: string
  className?: string
  children: ReactNode
}

export function Form<Schema extends z.ZodType>(props: FormProps<Schema>) {
  const { schema, submit, submitLabel, values, tone = 'primary', explain, secondary, className } = props
  const t = useTranslations('errors')
  const toMessages = useIssueMessages()
  const id = useId()
  const summary = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<FormFailure | null>(null)
  const [pending, setPending] = useState(false)
  const [isReady, setReady] = useState(false)

  // Before the page is alive, a native submit would leave it and lose what was typed.
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (failure) summary.current?.focus()
  }, [failure])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const parsed = schema.safeParse({ ...readForm(form), ...values }, { reportInput: true })
    if (!parsed.success) {
      setFailure({ message: t('form.check'), fields: toMessages(parsed.error.issues) })
      return
    }
    setPending(true)
    try {
      const result = await submit(parsed.data)
      setFailure(result ?? null)
      if (!result && props.resetAfter) form.reset()
    } catch (error) {
      setFailure(explain?.(error) ?? { message: t('form.unexpected') })
    } finally {
      setPending(false)
    }
  }

  return (
    <FormContext value={{ id, errors: failure?.fields ?? {}, pending }}>
      <form
        noValidate
        method="post"
        aria-label={props.label}
        aria-busy={pending || undefined}
        onSubmit={onSubmit}
        className={cx('grid gap-5', className)}
      >
        {failure ? <ErrorSummary ref={summary} formId={id} failure={failure} /> : null}
        {props.children}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone={tone} pending={pending} disabled={!isReady}>
            {submitLabel}
          </Button>
          {secondary}
          <span role="status" className="text-sm text-quiet">
            {pending ? t('form.pending') : ''}
          </span>
        </div>
      </form>
    </FormContext>
  )
}
