'use client'
import { useTranslations } from 'next-intl'
import { SelectField } from '#components/ui/select-field.tsx'
import { handlingCode } from '#server/exhibits/schema.ts'
import { marks } from '#server/kernel/marks.ts'

/** Language, mark and handling code of what is added. */
export function EnvelopeFields({ mark }: { mark: string }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <SelectField
        name="mark"
        label={t('field.mark')}
        defaultValue={mark}
        options={marks.map((value) => ({ value, label: common(`mark.${value}`) }))}
      />
      <SelectField
        name="handlingCode"
        label={t('field.handlingCode')}
        defaultValue="H0"
        options={handlingCode.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
      />
      <SelectField
        name="language"
        label={t('field.language')}
        options={(['en', 'fr', 'es'] as const).map((value) => ({
          value,
          label: common(`language.${value}`),
        }))}
      />
    </div>
  )
}
