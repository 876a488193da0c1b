'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import type { Viewed } from '#components/api/types.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { toUrl } from '#components/ui/href.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { handlingCode, requestReleaseInput } from '#server/releases/schema.ts'
import { ItemPicker } from './item-picker.tsx'
import { StandingFields } from './standing-fields.tsx'

type Props = {
  options: Viewed['releases']['options']
  start: { kind?: string; recipientId?: string }
}

/** Through the whole of the last day, in the reader's own zone. */
const endOfDay = (day: string) => (day ? new Date(`${day}T23:59:59`).toISOString() : undefined)

export function RequestReleaseForm({ options, start }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const [kind, setKind] = useState(start.kind === 'standing' ? 'standing' : 'one_off')
  const [lastDay, setLastDay] = useState('')
  const caseId = options.case.id
  return (
    <Form
      schema={requestReleaseInput}
      values={{ caseId, expiresAt: endOfDay(lastDay) }}
      submitLabel={t('form.submit')}
      explain={explain}
      secondary={<LinkButton href={`/cases/${caseId}/releases`}>{common('cancel')}</LinkButton>}
      submit={async ({ expiresAt, ...input }) => {
        const made = await portal.releases.request.mutate({ ...input, expiresAt: expiresAt?.toISOString() })
        router.push(toUrl(`/releases/${made.releaseId}`).pathname ?? '/releases')
      }}
    >
      <RadioField
        name="kind"
        legend={t('form.kind')}
        defaultValue={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        options={(['one_off', 'standing'] as const).map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`form.kindHint.${value}`),
        }))}
      />
      {kind === 'standing' ? (
        <StandingFields />
      ) : (
        <ItemPicker items={options.items} hasMore={options.hasMore} />
      )}
      <FieldGroup name="recipientIds" legend={t('form.recipients')} hint={t('form.recipientsHint')}>
        {options.partners.map((partner) => (
          <CheckboxField
            key={partner.id}
            name="recipientIds[]"
            value={partner.id}
            label={`${partner.code} · ${common(`country.${partner.country}`)}`}
            defaultChecked={partner.id === start.recipientId}
          />
        ))}
      </FieldGroup>
      <TextField name="purpose" label={t('fact.purpose')} defaultValue={options.case.purpose} limit={500} />
      <TextField name="legalBasis" label={t('fact.legalBasis')} hint={t('form.legalBasisHint')} limit={300} />
      <SelectField
        name="handlingCode"
        label={t('fact.handling')}
        defaultValue="H0"
        options={handlingCode.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
      />
      <TextArea name="caveats" label={t('fact.caveats')} hint={t('form.caveatsHint')} limit={2000} optional />
      <DateField
        name="expiresAt"
        label={t('form.lastDay')}
        hint={t('form.lastDayHint')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
        optional
      />
    </Form>
  )
}
