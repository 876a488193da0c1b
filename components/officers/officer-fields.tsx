'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type Language, languages } from '#i18n/languages.ts'
import { role } from '#server/officers/schema.ts'

export type Profile = {
  fullName: string
  rank: string
  roles: readonly (typeof role.options)[number][]
  onDesk: boolean
  language: Language
}

/** Who the officer is and what the officer may do, and why it is written so. */
export function OfficerFields({ profile }: { profile?: Profile }) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  return (
    <>
      <TextField
        name="fullName"
        label={t('name')}
        limit={120}
        defaultValue={profile?.fullName}
        autoComplete="off"
      />
      <TextField
        name="rank"
        label={t('rank')}
        optional
        limit={60}
        defaultValue={profile?.rank}
        autoComplete="off"
      />
      <FieldGroup name="roles" legend={t('role')} hint={t('rolesHint')}>
        {role.options.map((value) => (
          <CheckboxField
            key={value}
            name="roles[]"
            value={value}
            label={common(`role.${value}`)}
            hint={t(`sees.${value}`)}
            defaultChecked={profile?.roles.includes(value)}
          />
        ))}
      </FieldGroup>
      <CheckboxField
        name="onDesk"
        label={t('onDesk')}
        hint={t('onDeskHint')}
        defaultChecked={profile?.onDesk}
      />
      <SelectField
        name="language"
        label={t('language')}
        defaultValue={profile?.language}
        options={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
      />
      <TextArea name="reason" label={common('reason')} hint={common('reasonHint')} limit={300} rows={2} />
    </>
  )
}
