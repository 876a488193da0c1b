'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { acceptAgreementInput, endAgreementInput, refuseAgreementInput } from '#server/agreements/schema.ts'

type Props = {
  agreementId: string
  number: string
  proposed: { id: string; version: number } | undefined
  may: { decide: boolean; change: boolean; end: boolean }
}
type Act = 'accept' | 'refuse' | 'end'

/** What a manager of a party may do with the agreement now. */
export function AgreementActs({ agreementId, number, proposed, may }: Props) {
  const t = useTranslations('agreements')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<Act | null>(null)
  if (!may.decide && !may.change && !may.end) return null
  const version = proposed?.version ?? 0
  const close = () => setOpen(null)
  const settle = (message: string) => {
    toast({ message })
    close()
    router.refresh()
  }
  const dialog = (act: Act) => ({
    open: open === act,
    onClose: close,
    title: t(`${act}.title`, { number, version }),
    explain,
  })
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      {may.decide ? (
        <>
          <Button tone="primary" onClick={() => setOpen('accept')}>
            {t('accept.label')}
          </Button>
          <Button onClick={() => setOpen('refuse')}>{t('refuse.label')}</Button>
        </>
      ) : null}
      {may.change ? (
        <LinkButton href={`/agreements/new?from=${agreementId}`}>{t('change.label')}</LinkButton>
      ) : null}
      {may.end ? (
        <Button tone="danger" onClick={() => setOpen('end')}>
          {t('end.label')}
        </Button>
      ) : null}
      <Dialog
        open={open === 'accept'}
        onClose={close}
        title={t('accept.title', { number, version })}
        description={t('accept.effect')}
        size="narrow"
      >
        <Form
          schema={acceptAgreementInput}
          values={{ agreementId, versionId: proposed?.id }}
          submitLabel={t('accept.label')}
          explain={explain}
          submit={async (input) => {
            await portal.agreements.accept.mutate(input)
            settle(t('accept.done'))
          }}
        >
          {null}
        </Form>
      </Dialog>
      <ConfirmWithReason
        {...dialog('refuse')}
        effect={t('refuse.effect')}
        confirmLabel={t('refuse.label')}
        values={{ agreementId, versionId: proposed?.id }}
        schema={refuseAgreementInput}
        reasonLimit={1000}
        submit={async (input) => {
          await portal.agreements.refuse.mutate(input)
          settle(t('refuse.done'))
        }}
      />
      <ConfirmWithReason
        {...dialog('end')}
        effect={t('end.effect')}
        confirmLabel={t('end.label')}
        values={{ agreementId }}
        schema={endAgreementInput}
        reasonLimit={1000}
        submit={async (input) => {
          await portal.agreements.end.mutate(input)
          settle(t('end.done'))
        }}
      />
    </div>
  )
}
