'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { activateInput } from '#server/accounts/schema.ts'

type Agency = { id: string; code: string; name: string; country: 'CA' | 'US' | 'MX' }

export function ActivateForm({ agencies }: { agencies: Agency[] }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const explain = useExplain()
  const [done, setDone] = useState(false)
  if (done)
    return (
      <Notice tone="ok" live action={<LinkButton href="/sign-in">{t('signIn')}</LinkButton>}>
        {t('activated')}
      </Notice>
    )
  return (
    <>
      <h1>{t('activate')}</h1>
      <Form
        schema={activateInput}
        submitLabel={t('activate')}
        explain={explain}
        submit={async (input) => {
          const { refused } = await portal.accounts.activate.mutate(input)
          if (refused) return { message: t(`refused.${refused}`) }
          setDone(true)
        }}
      >
        <SelectField
          name="agencyId"
          label={t('agency')}
          emptyLabel={t('chooseAgency')}
          options={(['CA', 'US', 'MX'] as const).map((country) => ({
            label: common(`country.${country}`),
            options: agencies.filter((agency) => agency.country === country).map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
          }))}
        />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <TextField name="activationCode" label={t('activationCode')} hint={t('activationHint')} mono autoComplete="off" />
        <TextField name="password" type="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" />
      </Form>
    </>
  )
}
