'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { stepUpInput } from '#server/accounts/schema.ts'

type Props = { open: boolean; onClose: () => void; onDone: () => void }

/** Asks for the second factor again; needs the words of `accounts`. */
export function StepUpDialog({ open, onClose, onDone }: Props) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const explain = useExplain()
  return (
    <Dialog open={open} onClose={onClose} title={t('stepUp')} description={t('stepUpText')} size="narrow">
      <Form
        label={t('stepUp')}
        schema={stepUpInput}
        submitLabel={t('confirm')}
        explain={explain}
        secondary={<Button onClick={onClose}>{common('cancel')}</Button>}
        submit={async (input) => {
          const { refused } = await portal.accounts.stepUp.mutate(input)
          if (refused) return { message: t(`refused.${refused}`) }
          onDone()
        }}
      >
        <TextField name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" mono />
      </Form>
    </Dialog>
  )
}
