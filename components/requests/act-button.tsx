'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { useExplain } from '#components/api/use-explain.ts'
import { Button, type ButtonTone } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { useToast } from '#components/ui/toast.tsx'

export type ActName =
  | 'submit'
  | 'approve'
  | 'sendBack'
  | 'acknowledge'
  | 'assign'
  | 'refuse'
  | 'close'
  | 'withdraw'
type Props<Schema extends z.ZodType> = {
  act: ActName
  tone?: ButtonTone
  schema: Schema
  /** What the act's words name: the number of the request, the other agency. */
  about: { number: string; partner: string }
  values: Record<string, unknown>
  run: (input: z.output<Schema>) => Promise<unknown>
  /** Fields of the act; the dialog says the effect in any case. */
  children?: ReactNode
}

/** A button that says the act, and a dialog that says what it will cause before it happens. */
export function ActButton<Schema extends z.ZodType>({
  act,
  tone,
  schema,
  about,
  values,
  run,
  children,
}: Props<Schema>) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button tone={tone} onClick={() => setOpen(true)}>
        {t(`act.${act}.label`)}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t(`act.${act}.title`, about)}
        description={t(`act.${act}.effect`, about)}
        size="narrow"
      >
        <Form
          schema={schema}
          values={values}
          tone={tone === 'danger' ? 'danger' : 'primary'}
          submitLabel={t(`act.${act}.label`)}
          secondary={<Button onClick={() => setOpen(false)}>{common('cancel')}</Button>}
          explain={explain}
          submit={async (input) => {
            await run(input)
            setOpen(false)
            toast({ message: t(`act.${act}.done`, about) })
            router.refresh()
            // The button may be gone with its act: the state is what the reader wants to hear next.
            setTimeout(() => document.getElementById('request-state')?.focus())
          }}
        >
          {children}
        </Form>
      </Dialog>
    </>
  )
}
