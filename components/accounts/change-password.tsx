'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { changePasswordInput } from '#server/accounts/schema.ts'

export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations('accounts')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  return (
    <Form
      className="max-w-md"
      label={t('changePassword')}
      schema={changePasswordInput}
      submitLabel={t('changePassword')}
      explain={explain}
      resetAfter
      submit={async (input) => {
        const { refused } = await portal.accounts.changePassword.mutate(input)
        if (refused) return { message: t(`refused.${refused}`) }
        toast({ message: t('passwordChanged') })
        router.refresh()
      }}
    >
      {/* For password managers: which account this is. */}
      <input type="text" name="" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="current"
        type="password"
        label={t('currentPassword')}
        autoComplete="current-password"
      />
      <TextField
        name="password"
        type="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        autoComplete="new-password"
      />
      <TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" mono />
    </Form>
  )
}
