'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useExplain } from '#components/api/use-explain.ts'
import { Button, type ButtonSize, type ButtonTone } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { confirmInput, reasonInput } from '#server/releases/schema.ts'

type Act =
  | 'approve'
  | 'refuse'
  | 'revoke'
  | 'approveInvitation'
  | 'refuseInvitation'
  | 'approveRequest'
  | 'sendBackRequest'
  | 'acceptCondition'
  | 'declineCondition'

type Props = {
  act: Act
  /** What the words of the dialog speak of. */
  about: Record<string, string | number>
  tone?: ButtonTone
  size?: ButtonSize
} & (
  | { run: () => Promise<unknown>; runWithReason?: never }
  | { run?: never; runWithReason: (reason: string) => Promise<unknown> }
)

/** A button, and the dialog that says what the act will cause before it is done. */
export function ActButton({ act, about, tone, size, run, runWithReason }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const settle = () => {
    toast({ message: t(`act.${act}.done`, about) })
    router.refresh()
    // The button may be gone with its act: the state is what the reader wants to hear next.
    setTimeout(() => document.getElementById('release-state')?.focus())
  }
  const shared = { open: isOpen, onClose: close, title: t(`act.${act}.title`, about) }
  const effect = t(`act.${act}.effect`, about)
  const label = t(`act.${act}.label`)
  return (
    <>
      <Button tone={tone} size={size} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {runWithReason ? (
        <ConfirmWithReason
          {...shared}
          effect={effect}
          confirmLabel={label}
          tone={tone === 'danger' ? 'danger' : 'primary'}
          schema={reasonInput}
          explain={explain}
          submit={async ({ reason }) => {
            await runWithReason(reason)
            settle()
          }}
        />
      ) : (
        <Dialog {...shared} description={effect} size="narrow">
          <Form
            schema={confirmInput}
            submitLabel={label}
            explain={explain}
            secondary={<Button onClick={close}>{common('cancel')}</Button>}
            submit={async () => {
              await run()
              close()
              settle()
            }}
          >
            {null}
          </Form>
        </Dialog>
      )}
    </>
  )
}
