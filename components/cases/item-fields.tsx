'use client'
import { useTranslations } from 'next-intl'
import { SelectField } from '#components/ui/select-field.tsx'
import { handlingCode } from '#server/cases/schema.ts'
import { markOptions } from './mark-options.ts'

/** What every item carries: language, mark, handling code. */
export function ItemFields({
  country,
  language,
}: {
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
}) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const usual = { CA: 'protected_a', US: 'cui', MX: 'confidencial' }[country]
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        name="mark"
        label={t('mark')}
        defaultValue={usual}
        options={markOptions(common, country)}
      />
      <SelectField
        name="handlingCode"
        label={t('handling')}
        defaultValue="H0"
        options={handlingCode.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
      />
      <SelectField
        name="language"
        label={t('language')}
        defaultValue={language}
        options={(['en', 'fr', 'es'] as const).map((value) => ({
          value,
          label: common(`language.${value}`),
        }))}
      />
    </div>
  )
}
