'use client'

import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import {
  acknowledgeRequestInput,
  approveRequestInput,
  assignRequestInput,
  closeRequestInput,
  refusalGround,
  refuseRequestInput,
  sendBackRequestInput,
  submitRequestInput,
  withdrawRequestInput,
} from '#server/requests/schema.ts'
import { ActButton } from './act-button.tsx'
import type { Shown } from './request-head.tsx'

type Props = {
  requestId: string
  number: string
  version: number
  /** Code of the other agency. */
  partner: string
  may: Shown['may']
  assigneeId: string | null
  officers: readonly { id: string; name: string; rank: string }[]
}

/** What the officer may do with the request now. */
export function RequestActs({ requestId, number, version, partner, may, assigneeId, officers }: Props) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const shared = { about: { number, partner }, values: { requestId } }
  const reason = <TextArea name="reason" label={common('reason')} hint={t('reasonRead')} limit={2000} />
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      {may.submit ? (
        <ActButton
          {...shared}
          act="submit"
          tone="primary"
          schema={submitRequestInput}
          run={portal.requests.submit.mutate}
        />
      ) : null}
      {may.changeDraft ? <LinkButton href={`/requests/${requestId}/change`}>{t('change')}</LinkButton> : null}
      {may.approve ? (
        <ActButton
          {...shared}
          act="approve"
          tone="primary"
          values={{ requestId, version }}
          schema={approveRequestInput}
          run={portal.requests.approve.mutate}
        />
      ) : null}
      {may.sendBack ? (
        <ActButton
          {...shared}
          act="sendBack"
          schema={sendBackRequestInput}
          run={portal.requests.sendBack.mutate}
        >
          {reason}
        </ActButton>
      ) : null}
      {may.acknowledge ? (
        <ActButton
          {...shared}
          act="acknowledge"
          tone="primary"
          schema={acknowledgeRequestInput}
          run={portal.requests.acknowledge.mutate}
        />
      ) : null}
      {may.assign ? (
        <ActButton
          {...shared}
          act="assign"
          tone={assigneeId ? 'plain' : 'primary'}
          schema={assignRequestInput}
          run={portal.requests.assign.mutate}
        >
          <SelectField
            name="officerId"
            label={t('field.officer')}
            defaultValue={assigneeId ?? ''}
            emptyLabel={t('field.choose')}
            options={officers.map((one) => ({ value: one.id, label: `${one.rank} ${one.name}`.trim() }))}
          />
        </ActButton>
      ) : null}
      {may.close ? (
        <ActButton
          {...shared}
          act="close"
          tone="primary"
          schema={closeRequestInput}
          run={portal.requests.close.mutate}
        />
      ) : null}
      {may.refuse ? (
        <ActButton
          {...shared}
          act="refuse"
          tone="danger"
          schema={refuseRequestInput}
          run={portal.requests.refuse.mutate}
        >
          <SelectField
            name="ground"
            label={t('field.ground')}
            defaultValue=""
            emptyLabel={t('field.choose')}
            options={refusalGround.options.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
          {reason}
        </ActButton>
      ) : null}
      {may.withdraw ? (
        <ActButton
          {...shared}
          act="withdraw"
          tone="danger"
          schema={withdrawRequestInput}
          run={portal.requests.withdraw.mutate}
        >
          {reason}
        </ActButton>
      ) : null}
      <PrintButton />
    </div>
  )
}
