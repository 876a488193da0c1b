'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languages } from '#i18n/languages.ts'

type Names = Record<(typeof languages)[number], string>

/** The agency's name in each of the three languages, and why it is written so. */
export function AgencyFields({ names }: { names?: Names }) {
  const t = useTranslations('agencies')
  const common = useTranslations('common')
  return (
    <>
      {languages.map((language) => (
        <TextField
          key={language}
          name={`names.${language}`}
          label={t(`nameIn.${language}`)}
          lang={language}
          limit={120}
          defaultValue={names?.[language]}
          autoComplete="off"
        />
      ))}
      <TextArea name="reason" label={common('reason')} hint={common('reasonHint')} limit={300} rows={2} />
    </>
  )
}
