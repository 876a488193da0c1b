'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addTaskInput } from '#server/cases/schema.ts'
import { ItemFields } from './item-fields.tsx'

// The moment as typed has no zone; the browser adds its own before sending.
const taskForm = addTaskInput.extend({ dueAt: z.iso.datetime({ local: true }).nullish() })

type Props = {
  caseId: string
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
  people: SelectOption[]
}

export function AddTask({ caseId, country, language, people }: Props) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  return (
    <details className="print:hidden">
      <summary className="link w-fit text-sm">{t('addTask')}</summary>
      <Form
        className="mt-4 max-w-3xl"
        label={t('addTask')}
        schema={taskForm}
        values={{ caseId }}
        submitLabel={t('addTask')}
        explain={explain}
        resetAfter
        submit={async ({ dueAt, ...input }) => {
          await portal.cases.addTask.mutate({ ...input, dueAt: dueAt ? new Date(dueAt).toISOString() : null })
          router.refresh()
        }}
      >
        <TextField name="title" label={t('task')} limit={200} />
        <TextArea name="detail" label={t('detail')} optional limit={5000} rows={3} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField name="dueAt" type="datetime-local" label={t('due')} optional />
          <SelectField
            name="assigneeId"
            label={t('assignee')}
            optional
            emptyLabel={t('nobody')}
            options={people}
          />
        </div>
        <ItemFields country={country} language={language} />
      </Form>
    </details>
  )
}
