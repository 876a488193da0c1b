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

type Props<Schema extends z.ZodType> = {
  label: ReactNode
  title: ReactNode
  effect: ReactNode
  done: string
  schema: Schema
  values: Record<string, unknown>
  submit: (input: z.output<Schema>) => Promise<unknown>
  tone?: ButtonTone
  children?: ReactNode
}

/** A button that asks in a dialog what the act needs, and says what it will cause. */
export function Act<Schema extends z.ZodType>(props: Props<Schema>) {
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <span data-screen>
      <Button tone={props.tone ?? 'plain'} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={props.title} description={props.effect}>
        <Form
          schema={props.schema}
          values={props.values}
          submitLabel={props.label}
          tone={props.tone === 'danger' ? 'danger' : 'primary'}
          explain={explain}
          secondary={<Button onClick={() => setOpen(false)}>{common('cancel')}</Button>}
          submit={async (input) => {
            await props.submit(input)
            setOpen(false)
            toast({ message: props.done })
            router.refresh()
            return undefined
          }}
        >
          {props.children}
        </Form>
      </Dialog>
    </span>
  )
}
