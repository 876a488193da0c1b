'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toLanguage } from '#i18n/languages.ts'
import { askedOfAgreement } from '#server/releases/schema.ts'

type Agreement = Viewed['releases']['options']['agreements'][number]

const { dataKind, offenceCode, purposeCode } = askedOfAgreement

/** What the release rests on, in the terms that the agreement itself uses. */
export function AgreementFields({ agreements }: { agreements: readonly Agreement[] }) {
  const t = useTranslations('releases')
  const words = useTranslations('agreements')
  const language = toLanguage(useLocale())
  const [chosen, setChosen] = useState('')
  const found = agreements.find((one) => one.id === chosen)
  return (
    <>
      <SelectField
        name="agreementId"
        label={t('form.agreement')}
        hint={t('form.agreementHint')}
        value={chosen}
        emptyLabel={t('form.noAgreement')}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={agreements.map((one) => ({
          value: one.id,
          label: `${one.number} · ${one.titles[language]}`,
        }))}
        optional
      />
      {found ? (
        <>
          <SelectField
            name="agreementArticle"
            label={t('form.article')}
            defaultValue={found.articles.find((one) => one.rule === 'purposes')?.article ?? ''}
            options={found.articles.map((one) => ({
              value: one.article,
              label: `${one.article} · ${words(`rule.${one.rule}`)}`,
            }))}
          />
          <SelectField
            name="purposeCode"
            label={t('form.purposeCode')}
            defaultValue="investigate"
            options={purposeCode.options.map((value) => ({ value, label: words(`purpose.${value}`) }))}
          />
          <SelectField
            name="offenceCode"
            label={t('form.offenceCode')}
            defaultValue=""
            emptyLabel={t('form.choose')}
            options={offenceCode.options.map((value) => ({ value, label: words(`offence.${value}`) }))}
          />
        </>
      ) : null}
      <FieldGroup name="dataKinds" legend={t('form.dataKinds')}>
        {dataKind.options.map((value) => (
          <CheckboxField key={value} name="dataKinds[]" value={value} label={words(`data.${value}`)} />
        ))}
      </FieldGroup>
      <TextField
        name="legalBasis"
        label={t('fact.legalBasis')}
        hint={t('form.legalBasisHint')}
        limit={300}
        optional={found !== undefined}
      />
    </>
  )
}
