'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { askOnwardInput, onwardUse } from '#server/onward/schema.ts'

type Props = { itemId: string; partners: readonly { value: string; label: string }[] }

export function AskOnwardForm({ itemId, partners }: Props) {
  const t = useTranslations('onward')
  const router = useRouter()
  const toast = useToast()
  const explain = useExplain()
  const [use, setUse] = useState('release')
  return (
    <Form
      className="max-w-2xl"
      label={t('ask')}
      schema={askOnwardInput}
      values={{ itemId }}
      submitLabel={t('send')}
      explain={explain}
      submit={async (input) => {
        await portal.onward.ask.mutate(input)
        toast({ message: t('sent') })
        router.push('/onward')
        return undefined
      }}
    >
      <SelectField
        name="use"
        label={t('use.label')}
        value={use}
        onChange={(event) => setUse(event.currentTarget.value)}
        options={onwardUse.options.map((value) => ({ value, label: t(`use.${value}`) }))}
      />
      {use === 'release' ? (
        <SelectField
          name="toAgencyId"
          label={t('third')}
          hint={t('thirdHint')}
          emptyLabel="–"
          options={partners}
        />
      ) : null}
      <TextField name="purpose" label={t('purpose')} />
      <TextField name="legalBasis" label={t('basis')} />
    </Form>
  )
}
