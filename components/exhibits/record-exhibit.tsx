'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { usePlaces } from '#components/api/use-reference.ts'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { firstKind, recordExhibitForm, unit } from '#server/exhibits/schema.ts'
import { EnvelopeFields } from './envelope-fields.tsx'

type Props = { caseId: string; mark: string; authority: string }

export function RecordExhibit({ caseId, mark, authority }: Props) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const loadPlaces = usePlaces()
  return (
    <Form
      className="max-w-3xl"
      label={t('record')}
      schema={recordExhibitForm}
      values={{ caseId }}
      submitLabel={t('record')}
      explain={explain}
      submit={async ({ seizedAt, ...input }) => {
        const made = await portal.exhibits.record.mutate({
          ...input,
          seizedAt: new Date(seizedAt).toISOString(),
        })
        router.push(`/exhibits/${made.exhibitId}`)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <TextField name="exhibitNumber" label={t('field.exhibitNumber')} limit={40} mono />
        <TextField name="title" label={t('field.title')} limit={200} />
      </div>
      <TextArea name="description" label={t('field.description')} optional limit={10_000} rows={3} />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="quantity"
          label={t('field.quantity')}
          hint={t('field.quantityHint')}
          inputMode="decimal"
        />
        <SelectField
          name="unit"
          label={t('field.unit')}
          options={unit.options.map((value) => ({ value, label: t(`unit.${value}`) }))}
        />
        <SelectField
          name="custody"
          label={t('field.custody')}
          options={firstKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <DateField
          name="seizedAt"
          type="datetime-local"
          label={t('field.seizedAt')}
          hint={t('field.localTime')}
        />
        <TextField name="seizedBy" label={t('field.seizedBy')} limit={200} />
        <TextField name="authority" label={t('field.authority')} limit={300} defaultValue={authority} />
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
        <TextField name="sealNumbers" label={t('field.sealNumbers')} hint={t('field.sealHint')} optional />
        <TextField name="storagePlace" label={t('field.storagePlace')} optional limit={200} />
      </div>
      <EnvelopeFields mark={mark} />
    </Form>
  )
}
