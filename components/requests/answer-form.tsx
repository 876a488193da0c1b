'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import type { Viewed } from '#components/api/types.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { languages, toLanguage } from '#i18n/languages.ts'
import { answerHandling, answerOutcome, answerRequestInput, requestMarks } from '#server/requests/schema.ts'

type Props = {
  requestId: string
  partner: string
  purpose: string
  legalBasis: string
  exhibits: Viewed['requests']['options']['evidence']
}

/** Writes the answer; it stays inside until a manager of the own agency releases it. */
export function AnswerForm({ requestId, partner, purpose, legalBasis, exhibits }: Props) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const locale = toLanguage(useLocale())
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  return (
    <section
      aria-labelledby="answer-title"
      className="grid max-w-3xl gap-3 border-t border-hairline pt-4"
      data-screen
    >
      <h2 id="answer-title">{t('answer.title')}</h2>
      <p className="measure text-sm text-quiet">{t('answer.hint', { partner })}</p>
      <Form
        schema={answerRequestInput}
        values={{ requestId }}
        label={t('answer.title')}
        submitLabel={t('answer.send')}
        explain={explain}
        submit={async (input) => {
          await portal.requests.answer.mutate(input)
          toast({ message: t('answer.done') })
          router.refresh()
          setTimeout(() => document.getElementById('request-state')?.focus())
        }}
      >
        <RadioField
          name="outcome"
          legend={t('answer.outcome')}
          defaultValue="full"
          options={answerOutcome.options.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            hint: t(`outcomeHint.${value}`),
          }))}
        />
        <TextArea name="body" label={t('answer.body')} rows={8} limit={20_000} />
        {exhibits.length > 0 ? (
          <FieldGroup name="evidenceIds" legend={t('answer.evidence')} hint={t('answer.evidenceHint')}>
            <div className="grid max-h-72 gap-2 overflow-y-auto">
              {exhibits.map((one) => (
                <CheckboxField
                  key={one.itemId}
                  name="evidenceIds[]"
                  value={one.itemId}
                  label={`${one.caseNumber} · ${one.exhibitNumber} · ${one.title} (${common(`mark.${one.mark}`)})`}
                />
              ))}
            </div>
          </FieldGroup>
        ) : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="language"
            label={t('field.language')}
            defaultValue={locale}
            options={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
          />
          <SelectField
            name="mark"
            label={t('field.mark')}
            defaultValue=""
            emptyLabel={t('field.choose')}
            options={requestMarks.map((value) => ({ value, label: common(`mark.${value}`) }))}
          />
        </div>
        <SelectField
          name="handlingCode"
          label={t('answer.handling')}
          defaultValue="H0"
          options={answerHandling.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
        />
        <TextField name="caveats" label={t('caveats')} hint={t('answer.caveatsHint')} limit={1000} optional />
        <TextField name="purpose" label={t('field.purpose')} limit={500} optional defaultValue={purpose} />
        <TextField
          name="legalBasis"
          label={t('field.legalBasis')}
          limit={300}
          optional
          defaultValue={legalBasis}
        />
      </Form>
    </section>
  )
}
