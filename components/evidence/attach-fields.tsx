'use client'

import { useLocale, useTranslations } from 'next-intl'
import { usePlaces } from '#components/api/use-reference.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languages, toLanguage } from '#i18n/languages.ts'
import { firstCustodyKind, handlingCode } from '#server/evidence/schema.ts'
import { marks } from '#server/kernel/marks.ts'

const markGroups = (['CA', 'US', 'MX'] as const).map((country, at) => ({
  country,
  marks: marks.slice(at * 3, at * 3 + 3),
}))

/** What an officer says about an exhibit. */
export function AttachFields({ title, exhibit, mark }: { title: string; exhibit: string; mark: string }) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const locale = toLanguage(useLocale())
  const loadPlaces = usePlaces()
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[12rem_1fr]">
        <TextField name="exhibitNumber" label={t('field.exhibitNumber')} defaultValue={exhibit} limit={40} />
        <TextField name="title" label={t('field.title')} defaultValue={title} limit={200} />
      </div>
      <TextArea name="description" label={t('field.description')} optional limit={10_000} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="mark"
          label={t('field.mark')}
          defaultValue={mark}
          options={markGroups.map((group) => ({
            label: common(`country.${group.country}`),
            options: group.marks.map((value) => ({ value, label: common(`mark.${value}`) })),
          }))}
        />
        <SelectField
          name="handlingCode"
          label={t('field.handlingCode')}
          defaultValue="H0"
          options={handlingCode.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
        />
        <SelectField
          name="custody"
          label={t('field.custody')}
          options={firstCustodyKind.options.map((value) => ({ value, label: t(`custody.${value}`) }))}
        />
        <SelectField
          name="language"
          label={t('field.language')}
          hint={t('field.languageHint')}
          defaultValue={locale}
          options={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
        />
        <DateField
          name="collectedAt"
          type="datetime-local"
          label={t('field.collectedAt')}
          hint={t('field.localTime')}
          optional
        />
        <ComboBox
          name="place"
          codeName="placeCode"
          label={t('field.place')}
          hint={common('place.hint')}
          optional
          freeText
          emptyText={common('place.unknown')}
          loadItems={loadPlaces}
        />
      </div>
    </>
  )
}
