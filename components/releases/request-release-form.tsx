'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import type { Viewed } from '#components/api/types.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { toUrl } from '#components/ui/href.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { handlingCode, requestReleaseInput } from '#server/releases/schema.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { EnginePanel } from './engine-panel.tsx'
import { ItemPicker } from './item-picker.tsx'
import { RecipientFields } from './recipient-fields.tsx'
import { StandingFields } from './standing-fields.tsx'
import { WordingFields } from './wording-fields.tsx'

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
  const [named, setNamed] = useState<Record<string, string[]>>({})
  const caseId = options.case.id
  const expiresAt = endOfDay(lastDay)
  const namedReaders = Object.entries(named)
    .filter(([, officerIds]) => officerIds.length > 0)
    .map(([agencyId, officerIds]) => ({ agencyId, officerIds }))
  return (
    <Form
      schema={requestReleaseInput}
      values={{ caseId, expiresAt, named: namedReaders }}
      submitLabel={t('form.submit')}
      explain={explain}
      secondary={<LinkButton href={`/cases/${caseId}/releases`}>{common('cancel')}</LinkButton>}
      submit={async ({ expiresAt: lastMoment, ...input }) => {
        const made = await portal.releases.request.mutate({ ...input, expiresAt: lastMoment?.toISOString() })
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
        <ItemPicker items={options.items} hasMore={options.hasMore} newSince={options.newSince} />
      )}
      <RecipientFields
        partners={options.partners}
        readers={options.readers}
        start={start.recipientId}
        named={named}
        onNamed={setNamed}
      />
      <TextField name="purpose" label={t('fact.purpose')} defaultValue={options.case.purpose} limit={500} />
      <AgreementFields agreements={options.agreements} />
      <SelectField
        name="handlingCode"
        label={t('fact.handling')}
        defaultValue="H0"
        options={handlingCode.options.map((value) => ({ value, label: common(`handling.${value}`) }))}
      />
      <WordingFields />
      <DateField
        name="expiresAt"
        label={t('form.lastDay')}
        hint={t('form.lastDayHint')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
        optional
      />
      <EnginePanel caseId={caseId} expiresAt={expiresAt} />
    </Form>
  )
}
