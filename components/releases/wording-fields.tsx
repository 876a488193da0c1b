'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { languages } from '#i18n/languages.ts'
import { evaluationScheme, grades, withheldField } from '#server/releases/schema.ts'
import { fieldKey } from './field-key.ts'

/** What travels with it: caveats in each reader's language, how good the source is, and what is kept back. */
export function WordingFields() {
  const t = useTranslations('releases')
  const [chosen, setChosen] = useState('')
  const scheme = evaluationScheme.options.find((one) => one === chosen)
  return (
    <>
      <TextArea name="caveats" label={t('fact.caveats')} hint={t('form.caveatsHint')} limit={2000} optional />
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`caveatsIn.${language}`}
          label={t(`form.caveatsIn.${language}`)}
          limit={2000}
          optional
        />
      ))}
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          name="evaluationScheme"
          label={t('form.scheme')}
          value={chosen}
          emptyLabel={t('form.noScheme')}
          onChange={(event) => setChosen(event.currentTarget.value)}
          options={evaluationScheme.options.map((value) => ({ value, label: t(`scheme.${value}`) }))}
          optional
        />
        {scheme ? (
          <>
            <SelectField
              name="sourceGrade"
              label={t('form.sourceGrade')}
              options={grades[scheme].source.map((value) => ({ value, label: value }))}
            />
            <SelectField
              name="informationGrade"
              label={t('form.informationGrade')}
              options={grades[scheme].information.map((value) => ({ value, label: value }))}
            />
          </>
        ) : null}
      </div>
      <FieldGroup name="withheld" legend={t('form.withheld')} hint={t('form.withheldHint')}>
        <div className="grid gap-1.5 sm:grid-cols-2">
          {withheldField.options.map((value) => (
            <CheckboxField
              key={value}
              name="withheld[]"
              value={value}
              label={t(`withheld.${fieldKey(value)}`)}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
