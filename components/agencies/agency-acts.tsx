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
import type { languages } from '#i18n/languages.ts'
import { changeAgencyInput, disableAgencyInput } from '#server/agencies/schema.ts'
import { AgencyFields } from './agency-fields.tsx'

type Agency = {
  id: string
  code: string
  version: number
  status: 'active' | 'disabled'
  names: Record<(typeof languages)[number], string>
}

/** What an administrator of its country may do with an agency; nobody switches off the own one. */
export function AgencyActs({ agency, isOwn }: { agency: Agency; isOwn: boolean }) {
  const t = useTranslations('agencies')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<'change' | 'switch' | null>(null)
  const close = () => setOpen(null)
  const { code, version } = agency
  const values = { agencyId: agency.id, version }
  const act = agency.status === 'active' ? 'disable' : 'enable'
  // After a conflict the next try is against what stands now; what was typed stays.
  const explainAfresh = (thrown: unknown) => {
    router.refresh()
    return explain(thrown)
  }
  const settle = (done: 'change' | 'disable' | 'enable') => {
    toast({ message: t(`${done}.done`, { code }) })
    router.refresh()
  }
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      <Button size="small" onClick={() => setOpen('change')} aria-label={t('change.title', { code })}>
        {t('change.label')}
      </Button>
      {isOwn ? null : (
        <Button size="small" onClick={() => setOpen('switch')} aria-label={t(`${act}.title`, { code })}>
          {t(`${act}.label`)}
        </Button>
      )}
      <Dialog open={open === 'change'} onClose={close} title={t('change.title', { code })}>
        <Form
          schema={changeAgencyInput}
          values={values}
          submitLabel={common('save')}
          explain={explainAfresh}
          secondary={<Button onClick={close}>{common('cancel')}</Button>}
          submit={async (input) => {
            await portal.agencies.change.mutate(input)
            close()
            settle('change')
          }}
        >
          <AgencyFields names={agency.names} />
        </Form>
      </Dialog>
      <ConfirmWithReason
        open={open === 'switch'}
        onClose={close}
        title={t(`${act}.title`, { code })}
        effect={t(`${act}.effect`)}
        confirmLabel={t(`${act}.label`)}
        tone={act === 'disable' ? 'danger' : 'primary'}
        schema={disableAgencyInput}
        values={values}
        reasonLimit={300}
        explain={explainAfresh}
        submit={async (input) => {
          await portal.agencies[act].mutate(input)
          settle(act)
        }}
      />
    </div>
  )
}
