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
import { useToast } from '#components/ui/toast.tsx'
import { changeOfficerInput, disableOfficerInput } from '#server/officers/schema.ts'
import { OfficerFields, type Profile } from './officer-fields.tsx'

type Props = {
  officer: Profile & { officerId: string; version: number; status: 'active' | 'disabled' }
}

/** What an administrator may do with the account now. */
export function OfficerActs({ officer }: Props) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<'change' | 'switch' | null>(null)
  const close = () => setOpen(null)
  const { officerId, version, fullName: name } = officer
  const values = { officerId, version }
  const act = officer.status === 'active' ? 'disable' : 'enable'
  // After a conflict the next try is against what stands now; what was typed stays.
  const explainAfresh = (thrown: unknown) => {
    router.refresh()
    return explain(thrown)
  }
  const settle = (message: string) => {
    toast({ message })
    router.refresh()
  }
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      <Button onClick={() => setOpen('change')}>{t('change.label')}</Button>
      <Button tone={act === 'disable' ? 'danger' : 'plain'} onClick={() => setOpen('switch')}>
        {t(`${act}.label`)}
      </Button>
      <Dialog
        open={open === 'change'}
        onClose={close}
        title={t('change.title', { name })}
        description={t('change.effect')}
      >
        <Form
          schema={changeOfficerInput}
          values={values}
          submitLabel={common('save')}
          explain={explainAfresh}
          secondary={<Button onClick={close}>{common('cancel')}</Button>}
          submit={async (input) => {
            const { rolesChanged } = await portal.officers.change.mutate(input)
            close()
            settle(t(rolesChanged ? 'change.doneSignedOut' : 'change.done', { name: input.fullName }))
          }}
        >
          <OfficerFields profile={officer} />
        </Form>
      </Dialog>
      <ConfirmWithReason
        open={open === 'switch'}
        onClose={close}
        title={t(`${act}.title`, { name })}
        effect={t(`${act}.effect`)}
        confirmLabel={t(`${act}.label`)}
        tone={act === 'disable' ? 'danger' : 'primary'}
        schema={disableOfficerInput}
        values={values}
        reasonLimit={300}
        explain={explainAfresh}
        submit={async (input) => {
          await portal.officers[act].mutate(input)
          settle(t(`${act}.done`, { name }))
        }}
      />
    </div>
  )
}
