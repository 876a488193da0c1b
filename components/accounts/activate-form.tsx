'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { activateInput } from '#server/accounts/schema.ts'
import { AgencyField } from './agency-field.tsx'
import type { SignInChoices } from './visitor.ts'

export function ActivateForm({ agencies }: { agencies: SignInChoices['agencies'] }) {
  const t = useTranslations('accounts')
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
        <AgencyField agencies={agencies} />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <TextField
          name="activationCode"
          label={t('activationCode')}
          hint={t('activationHint')}
          mono
          autoComplete="off"
        />
        <TextField
          name="password"
          type="password"
          label={t('newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
        />
      </Form>
    </>
  )
}
