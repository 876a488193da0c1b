'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import {
  addFileInput,
  addStationForm,
  fileRole,
  offerTransferForm,
  stationKind,
} from '#server/exhibits/schema.ts'
import { Act } from './act.tsx'

type Props = { exhibitId: string; number: string }
const instant = (local: string) => new Date(local).toISOString()

/** The moment, where, and a note: what every signed entry asks. */
export function Moment({ name, label }: { name: string; label: string }) {
  const t = useTranslations('exhibits')
  return (
    <>
      <DateField name={name} type="datetime-local" label={label} hint={t('field.localTime')} />
      <TextField name="place" label={t('field.place')} optional limit={200} />
      <TextArea name="note" label={t('field.note')} optional limit={2000} rows={3} />
    </>
  )
}

export function AddStation({ exhibitId, number }: Props) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('addStation')}
      title={t('custodyOf', { number })}
      effect={t('addStationEffect')}
      done={t('stationAdded')}
      schema={addStationForm}
      values={{ exhibitId }}
      submit={({ occurredAt, ...input }) =>
        portal.exhibits.addStation.mutate({ ...input, occurredAt: instant(occurredAt) })
      }
    >
      <SelectField
        name="kind"
        label={t('field.kind')}
        emptyLabel={t('field.choose')}
        defaultValue=""
        options={stationKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Moment name="occurredAt" label={t('field.occurredAt')} />
      <TextField name="sealNumbers" label={t('field.sealNumbers')} hint={t('field.sealHint')} optional />
      <TextField name="storagePlace" label={t('field.storagePlace')} optional limit={200} />
    </Act>
  )
}

type Agency = { id: string; code: string }
export function OfferTransfer({ exhibitId, number, agencies }: Props & { agencies: readonly Agency[] }) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('offer.title')}
      title={t('custodyOf', { number })}
      effect={t('offer.effect', { number })}
      done={t('offer.done')}
      schema={offerTransferForm}
      values={{ exhibitId }}
      submit={({ releasedAt, ...input }) =>
        portal.exhibits.offerTransfer.mutate({ ...input, releasedAt: instant(releasedAt) })
      }
    >
      <SelectField
        name="toAgencyId"
        label={t('field.toAgency')}
        emptyLabel={t('field.choose')}
        defaultValue=""
        options={agencies.map(({ id, code }) => ({ value: id, label: code }))}
      />
      <Moment name="releasedAt" label={t('field.releasedAt')} />
    </Act>
  )
}

type Loose = { id: string; exhibitNumber: string; title: string }
export function AddFile({ exhibitId, number, files }: Props & { files: readonly Loose[] }) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('files.add')}
      title={t('exhibit', { number })}
      effect={t('files.effect')}
      done={t('files.added')}
      schema={addFileInput}
      values={{ exhibitId }}
      submit={(input) => portal.exhibits.addFile.mutate(input)}
    >
      <SelectField
        name="evidenceId"
        label={t('field.file')}
        emptyLabel={t('field.choose')}
        defaultValue=""
        options={files.map((file) => ({ value: file.id, label: `${file.exhibitNumber} · ${file.title}` }))}
      />
      <SelectField
        name="role"
        label={t('field.role')}
        options={fileRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
    </Act>
  )
}
