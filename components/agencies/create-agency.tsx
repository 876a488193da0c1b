'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { type country, createAgencyInput } from '#server/agencies/schema.ts'
import { AgencyFields } from './agency-fields.tsx'

type Country = (typeof country.options)[number]

/** A further agency of the administrator's own country. */
export function CreateAgency({ country }: { country: Country }) {
  const t = useTranslations('agencies')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div data-screen>
      <Button tone="primary" onClick={() => setOpen(true)}>
        {t('create.label')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={t('create.title', { country: common(`country.${country}`) })}
        description={t('create.effect')}
      >
        <Form
          schema={createAgencyInput}
          values={{ country }}
          submitLabel={t('create.label')}
          explain={explain}
          secondary={<Button onClick={close}>{common('cancel')}</Button>}
          submit={async (input) => {
            await portal.agencies.create.mutate(input)
            close()
            toast({ message: t('create.done', { code: input.code }) })
            router.refresh()
          }}
        >
          <TextField name="code" label={t('code')} hint={t('codeHint')} mono limit={12} autoComplete="off" />
          <AgencyFields />
        </Form>
      </Dialog>
    </div>
  )
}
