'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import {
  approveDispositionInput,
  carryOutDispositionInput,
  declareEvidenceInput,
  dispositionKind,
  liftHoldInput,
  placeHoldInput,
  refuseDispositionInput,
  requestDispositionInput,
  setRetentionInput,
} from '#server/exhibits/schema.ts'
import { Act } from './act.tsx'

type OnExhibit = { exhibitId: string; number: string }
type OnDisposition = { dispositionId: string; number: string; exhibit: string }

export function DeclareEvidence({ exhibitId, number }: OnExhibit) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <Act
      label={t('court.declare')}
      title={t('exhibit', { number })}
      effect={t('court.effect')}
      done={t('court.done')}
      schema={declareEvidenceInput}
      values={{ exhibitId }}
      submit={(input) => portal.exhibits.declareEvidence.mutate(input)}
    >
      <TextArea name="reason" label={common('reason')} limit={500} rows={3} />
    </Act>
  )
}

export function PlaceHold({ exhibitId, number }: OnExhibit) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('hold.place')}
      title={t('exhibit', { number })}
      effect={t('hold.placeEffect', { number })}
      done={t('hold.placed')}
      schema={placeHoldInput}
      values={{ exhibitId }}
      submit={(input) => portal.exhibits.placeHold.mutate(input)}
    >
      <TextField name="authority" label={t('field.authority')} limit={300} />
    </Act>
  )
}

export function LiftHold({ holdId, number }: { holdId: string; number: string }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <Act
      label={t('hold.lift')}
      title={t('exhibit', { number })}
      effect={t('hold.liftEffect')}
      done={t('hold.lift')}
      tone="danger"
      schema={liftHoldInput}
      values={{ holdId }}
      submit={(input) => portal.exhibits.liftHold.mutate(input)}
    >
      <TextArea name="reason" label={common('reason')} limit={500} rows={3} />
    </Act>
  )
}

export function RequestDisposition({ exhibitId, number, originator }: OnExhibit & { originator: string }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <Act
      label={t('end.request')}
      title={t('exhibit', { number })}
      effect={t('end.requestEffect', { originator })}
      done={t('end.requested')}
      schema={requestDispositionInput}
      values={{ exhibitId }}
      submit={(input) => portal.exhibits.requestDisposition.mutate(input)}
    >
      <SelectField
        name="kind"
        label={t('field.ending')}
        emptyLabel={t('field.choose')}
        defaultValue=""
        options={dispositionKind.options.map((value) => ({ value, label: t(`end.kind.${value}`) }))}
      />
      <TextField name="authority" label={t('field.authority')} limit={300} />
      <TextArea name="reason" label={common('reason')} limit={1000} rows={3} />
    </Act>
  )
}

export function ApproveDisposition({ dispositionId, number, exhibit }: OnDisposition) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('end.approve')}
      title={`${number} · ${t('exhibit', { number: exhibit })}`}
      effect={t('end.state.awaiting')}
      done={t('end.approved')}
      tone="primary"
      schema={approveDispositionInput}
      values={{ dispositionId }}
      submit={(input) => portal.exhibits.approveDisposition.mutate(input)}
    />
  )
}

export function RefuseDisposition({ dispositionId, number, exhibit }: OnDisposition) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <Act
      label={t('end.refuse')}
      title={`${number} · ${t('exhibit', { number: exhibit })}`}
      effect={t('end.refuseEffect')}
      done={t('end.state.refused')}
      schema={refuseDispositionInput}
      values={{ dispositionId }}
      submit={(input) => portal.exhibits.refuseDisposition.mutate(input)}
    >
      <TextArea name="reason" label={common('reason')} limit={500} rows={3} />
    </Act>
  )
}

export function CarryOutDisposition({ dispositionId, number, exhibit }: OnDisposition) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('end.carryOut')}
      title={`${number} · ${t('exhibit', { number: exhibit })}`}
      effect={t('end.carryOutEffect', { number: exhibit })}
      done={t('end.done')}
      tone="danger"
      schema={carryOutDispositionInput}
      values={{ dispositionId }}
      submit={(input) => portal.exhibits.carryOutDisposition.mutate(input)}
    >
      <TextField name="witness" label={t('field.witness')} limit={200} />
      <TextField name="place" label={t('field.place')} optional limit={200} />
      <TextArea name="note" label={t('field.note')} optional limit={2000} rows={3} />
    </Act>
  )
}

export function SetRetention() {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('retention.set')}
      title={t('retention.title')}
      effect={t('retention.effect')}
      done={t('retention.done')}
      schema={setRetentionInput}
      values={{}}
      submit={(input) => portal.exhibits.setRetention.mutate(input)}
    >
      <TextField name="months" type="number" min={0} max={1200} label={t('field.months')} />
      <TextField name="authority" label={t('field.authority')} limit={300} />
    </Act>
  )
}
