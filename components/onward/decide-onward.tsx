'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { refuseOnwardInput } from '#server/onward/schema.ts'

/** The originator's manager says yes, or no with a reason. */
export function DecideOnward({ onwardId }: { onwardId: string }) {
  const t = useTranslations('onward')
  const router = useRouter()
  const toast = useToast()
  const explain = useExplain()
  const [isOpen, setOpen] = useState(false)
  const approve = () =>
    portal.onward.approve.mutate({ onwardId }).then(
      (made) => {
        toast({ message: t(made.awaitsSecond ? 'second' : 'approved') })
        router.refresh()
      },
      (thrown: unknown) => toast({ message: explain(thrown).message }),
    )
  return (
    <span className="flex flex-wrap gap-2" data-screen>
      <Button size="small" tone="primary" onClick={() => void approve()}>
        {t('approve')}
      </Button>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('refuse')}
      </Button>
      <ConfirmWithReason
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('refuseTitle')}
        effect={t('refuseEffect')}
        confirmLabel={t('refuse')}
        schema={refuseOnwardInput}
        values={{ onwardId }}
        explain={explain}
        submit={async (input) => {
          await portal.onward.refuse.mutate(input)
          toast({ message: t('refused') })
          router.refresh()
          return undefined
        }}
      />
    </span>
  )
}
