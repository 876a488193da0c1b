'use client'
import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '#components/ui/select-field.tsx'
import { toLanguage } from '#i18n/languages.ts'
import type { SignInChoices } from './visitor.ts'

/** The home agency, by country. */
export function AgencyField({ agencies }: { agencies: SignInChoices['agencies'] }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const language = toLanguage(useLocale())
  return (
    <SelectField
      name="agencyId"
      label={t('agency')}
      emptyLabel={t('chooseAgency')}
      options={(['CA', 'US', 'MX'] as const).map((country) => ({
        label: common(`country.${country}`),
        options: agencies
          .filter((agency) => agency.country === country)
          .map(({ id, code, names }) => ({ value: id, label: `${code} · ${names[language]}` })),
      }))}
    />
  )
}
