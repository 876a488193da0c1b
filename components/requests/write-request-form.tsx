'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { toUrl } from '#components/ui/href.ts'
import { RadioField } from '#components/ui/radio-field.tsx'
import { writeRequestInput } from '#server/requests/schema.ts'
import { fromLocal } from './due-local.ts'
import { type FormOptions, RequestFields, type Written } from './request-fields.tsx'
import { RequestPreview } from './request-preview.tsx'

export function WriteRequestForm({ options, written }: { options: FormOptions; written: Written }) {
  const t = useTranslations('requests')
  const router = useRouter()
  const explain = useExplain()
  const [dueLocal, setDueLocal] = useState('')
  return (
    <Form
      schema={writeRequestInput}
      values={{ dueAt: fromLocal(dueLocal) }}
      label={t('write')}
      submitLabel={t('form.done')}
      explain={explain}
      secondary={<RequestPreview options={options} />}
      className="max-w-3xl"
      submit={async (input) => {
        const made = await portal.requests.write.mutate({
          ...input,
          dueAt: input.dueAt?.toISOString() ?? null,
        })
        router.push(toUrl(`/requests/${made.requestId}`).pathname ?? '/requests')
      }}
    >
      <RequestFields options={options} written={written} dueLocal={dueLocal} onDue={setDueLocal} />
      <RadioField
        name="next"
        legend={t('form.next')}
        defaultValue="submit"
        options={(['submit', 'draft'] as const).map((value) => ({
          value,
          label: t(`form.${value}`),
          hint: t(`form.${value}Hint`),
        }))}
      />
    </Form>
  )
}
