'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { addNoteInput } from '#server/cases/schema.ts'
import { ItemFields } from './item-fields.tsx'

export function AddNote({
  caseId,
  country,
  language,
  quotable,
}: {
  caseId: string
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
  /** Received notes that this one may quote. */
  quotable: readonly { id: string; label: string }[]
}) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  return (
    <details className="group print:hidden">
      <summary className="link w-fit text-sm">{t('addNote')}</summary>
      <Form
        className="mt-4 max-w-3xl"
        label={t('addNote')}
        schema={addNoteInput}
        values={{ caseId }}
        submitLabel={t('addNote')}
        explain={explain}
        resetAfter
        submit={async (input) => {
          await portal.cases.addNote.mutate(input)
          router.refresh()
        }}
      >
        <TextArea name="body" label={t('note')} limit={20_000} rows={5} />
        {quotable.length > 0 ? (
          <fieldset className="grid gap-1">
            <legend className="font-medium">{t('quote')}</legend>
            <p className="text-sm text-quiet">{t('quoteHint')}</p>
            {quotable.map(({ id, label }) => (
              <CheckboxField key={id} name="quotedIds[]" value={id} label={label} />
            ))}
          </fieldset>
        ) : null}
        <ItemFields country={country} language={language} />
      </Form>
    </details>
  )
}
