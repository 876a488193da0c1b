'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Form, type FormFailure } from './form.tsx'
import { TextArea } from './text-area.tsx'

export type ConfirmWithReasonProps<Schema extends z.ZodType> = {
  open: boolean
  onClose: () => void
  /** Names the act and the object. */
  title: ReactNode
  /** What the act causes, for whom, and whether it can be taken back. */
  effect: ReactNode
  /** The words of the button say the act. */
  confirmLabel: ReactNode
  tone?: 'primary' | 'danger'
  /** Input of the act; its `reason` (or the field named by `reasonName`) is asked here. */
  schema: Schema
  values?: Record<string, unknown>
  reasonName?: string
  reasonLabel?: ReactNode
  reasonHint?: ReactNode
  reasonLimit?: number
  reasonOptional?: boolean
  submit: (input: z.output<Schema>) => Promise<FormFailure | undefined>
  explain?: (error: unknown) => FormFailure
  /** Further fields above the reason. */
  children?: ReactNode
}

/** Closes itself when the act succeeded. */
export function ConfirmWithReason<Schema extends z.ZodType>(props: ConfirmWithReasonProps<Schema>) {
  const t = useTranslations('common')
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      description={props.effect}
      size="narrow"
    >
      <Form
        schema={props.schema}
        values={props.values}
        submitLabel={props.confirmLabel}
        tone={props.tone ?? 'danger'}
        explain={props.explain}
        secondary={<Button onClick={props.onClose}>{t('cancel')}</Button>}
        submit={async (input) => {
          const failure = await props.submit(input)
          if (!failure) props.onClose()
          return failure
        }}
      >
        {props.children}
        <TextArea
          name={props.reasonName ?? 'reason'}
          label={props.reasonLabel ?? t('reason')}
          hint={props.reasonHint ?? t('reasonHint')}
          limit={props.reasonLimit ?? 2000}
          optional={props.reasonOptional}
        />
      </Form>
    </Dialog>
  )
}
