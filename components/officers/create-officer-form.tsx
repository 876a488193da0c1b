'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActivationCode } from '#components/accounts/activation-code.tsx'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { createOfficerInput } from '#server/officers/schema.ts'
import { OfficerFields } from './officer-fields.tsx'

type Made = { officerId: string; fullName: string; activationCode: string; activationUntil: string }
type Props = { agencies: readonly { id: string; code: string; name: string }[]; ownAgencyId: string }

/** A new account; its activation code is shown once, in place of the form. */
export function CreateOfficerForm({ agencies, ownAgencyId }: Props) {
  const t = useTranslations('officers')
  const common = useTranslations('common')
  const explain = useExplain()
  const [made, setMade] = useState<Made | null>(null)
  if (made)
    return (
      <div className="grid gap-4">
        <p>{t('create.done', { name: made.fullName })}</p>
        <ActivationCode activationCode={made.activationCode} activationUntil={made.activationUntil} />
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/officers/${made.officerId}`}>{t('create.open')}</LinkButton>
          <Button onClick={() => setMade(null)}>{t('create.another')}</Button>
        </div>
      </div>
    )
  return (
    <Form
      schema={createOfficerInput}
      submitLabel={t('create.submit')}
      explain={explain}
      secondary={<LinkButton href="/officers">{common('cancel')}</LinkButton>}
      submit={async (input) => {
        const answer = await portal.officers.create.mutate(input)
        setMade({ ...answer, fullName: input.fullName })
      }}
    >
      <SelectField
        name="agencyId"
        label={t('agency')}
        defaultValue={ownAgencyId}
        options={agencies.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
      />
      <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} autoComplete="off" />
      <OfficerFields />
    </Form>
  )
}
