'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { releasableKind, releaseMarks } from '#server/releases/schema.ts'

/** What flows by itself: of which kinds, up to which mark. */
export function StandingFields() {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  return (
    <>
      <FieldGroup name="itemKinds" legend={t('form.kinds')} hint={t('form.kindsHint')}>
        {releasableKind.options.map((kind) => (
          <CheckboxField key={kind} name="itemKinds[]" value={kind} label={t(`items.${kind}`)} />
        ))}
      </FieldGroup>
      <SelectField
        name="maxMark"
        label={t('form.maxMark')}
        hint={t('form.maxMarkHint')}
        defaultValue=""
        emptyLabel={t('form.choose')}
        options={releaseMarks.map((value) => ({ value, label: common(`mark.${value}`) }))}
      />
    </>
  )
}
