'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { currentForm, requestKind } from '#server/requests/forms.ts'

type Props = { kind: string | undefined; details: Record<string, string> | undefined }

/** The kind of a request and what its form asks for; what was typed stays when another kind asks for it too. */
export function KindFields({ kind, details = {} }: Props) {
  const t = useTranslations('requests')
  const [chosen, setChosen] = useState(requestKind.catch('information').parse(kind))
  const { fields } = currentForm(chosen)
  return (
    <>
      <SelectField
        name="kind"
        label={t('field.kind')}
        value={chosen}
        onChange={(event) => setChosen(requestKind.catch('information').parse(event.currentTarget.value))}
        options={requestKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {fields.map(({ key, needed, type, digit }) =>
        type === 'date' ? (
          <DateField
            key={key}
            name={`details.${key}`}
            label={t(`detail.${key}`)}
            optional={!needed}
            defaultValue={details[key]}
          />
        ) : (
          <TextField
            key={key}
            name={`details.${key}`}
            label={t(`detail.${key}`)}
            hint={digit ? t('digit.hint') : undefined}
            optional={!needed}
            limit={300}
            defaultValue={details[key]}
          />
        ),
      )}
    </>
  )
}
