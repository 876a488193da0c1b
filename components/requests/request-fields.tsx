'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languages, toLanguage } from '#i18n/languages.ts'
import { presetHours, requestMarks, requestUrgency } from '#server/requests/schema.ts'
import { KindFields } from './kind-fields.tsx'

export type FormOptions = Pick<Viewed['requests']['options'], 'agencies' | 'cases'>
export type Written = {
  toAgencyId?: string
  caseId?: string | null
  subject?: string
  question?: string
  language?: string
  purpose?: string
  legalBasis?: string
  mark?: string
  urgency?: string
  urgencyReason?: string
  kind?: string
  details?: Record<string, string>
}
const countries = ['CA', 'US', 'MX'] as const
const markGroups = [0, 3, 6].map((from, at) => ({
  country: countries[at] ?? 'CA',
  marks: requestMarks.slice(from, from + 3),
}))

type Props = { options: FormOptions; written: Written; dueLocal: string; onDue: (value: string) => void }

export function RequestFields({ options, written, dueLocal, onDue }: Props) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const locale = toLanguage(useLocale())
  const [urgency, setUrgency] = useState(written.urgency ?? 'other')
  return (
    <>
      <SelectField
        name="toAgencyId"
        label={t('field.to')}
        defaultValue={written.toAgencyId ?? ''}
        emptyLabel={t('field.choose')}
        options={countries.map((country) => ({
          label: common(`country.${country}`),
          options: options.agencies
            .filter((one) => one.country === country)
            .map((one) => ({ value: one.id, label: `${one.code} · ${one.names[locale]}` })),
        }))}
      />
      <SelectField
        name="caseId"
        label={t('field.case')}
        hint={t('field.caseHint')}
        optional
        defaultValue={written.caseId ?? ''}
        emptyLabel={t('field.noCase')}
        options={options.cases.map((one) => ({ value: one.id, label: `${one.number} · ${one.title}` }))}
      />
      <KindFields kind={written.kind} details={written.details} />
      <TextField name="subject" label={t('field.subject')} limit={200} defaultValue={written.subject} />
      <TextArea
        name="question"
        label={t('field.question')}
        hint={t('field.questionHint')}
        rows={8}
        limit={20_000}
        defaultValue={written.question}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        defaultValue={written.language ?? locale}
        options={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
        className="max-w-60"
      />
      <TextField
        name="purpose"
        label={t('field.purpose')}
        hint={t('field.purposeHint')}
        limit={500}
        defaultValue={written.purpose}
      />
      <TextField
        name="legalBasis"
        label={t('field.legalBasis')}
        hint={t('field.legalBasisHint')}
        limit={300}
        defaultValue={written.legalBasis}
      />
      <SelectField
        name="mark"
        label={t('field.mark')}
        hint={t('field.markHint')}
        defaultValue={written.mark ?? ''}
        emptyLabel={t('field.choose')}
        className="max-w-80"
        options={markGroups.map(({ country, marks }) => ({
          label: common(`country.${country}`),
          options: marks.map((value) => ({ value, label: common(`mark.${value}`) })),
        }))}
      />
      <RadioField
        name="urgency"
        legend={t('field.urgency')}
        hint={t('field.urgencyHint')}
        defaultValue={urgency}
        onChange={(event) => setUrgency(event.currentTarget.value)}
        options={requestUrgency.options.map((value) => ({
          value,
          label: t(`urgency.${value}`),
          hint: t(`urgencyHint.${value}`, { hours: presetHours[value] }),
        }))}
      />
      {urgency === 'other' ? null : (
        <TextArea
          name="urgencyReason"
          label={t('field.urgencyReason')}
          hint={t('field.urgencyReasonHint')}
          limit={500}
          rows={2}
          defaultValue={written.urgencyReason}
        />
      )}
      <DateField
        name="dueAt"
        type="datetime-local"
        label={t('field.due')}
        hint={t('field.dueHint')}
        optional
        value={dueLocal}
        onChange={(event) => onDue(event.currentTarget.value)}
      />
    </>
  )
}
