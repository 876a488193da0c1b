'use client'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { acceptTransferForm, declineTransferInput } from '#server/exhibits/schema.ts'
import { Act } from './act.tsx'
import { Moment } from './custody-acts.tsx'

type Props = { transferId: string; number: string }

export function AcceptTransfer({ transferId, number }: Props) {
  const t = useTranslations('exhibits')
  return (
    <Act
      label={t('offer.accept')}
      title={t('exhibit', { number })}
      effect={t('offer.acceptEffect', { number })}
      done={t('offer.accepted')}
      tone="primary"
      schema={acceptTransferForm}
      values={{ transferId }}
      submit={({ receivedAt, ...input }) =>
        portal.exhibits.acceptTransfer.mutate({ ...input, receivedAt: new Date(receivedAt).toISOString() })
      }
    >
      <Moment name="receivedAt" label={t('field.receivedAt')} />
      <TextField name="sealNumbers" label={t('field.sealsFound')} hint={t('field.sealHint')} optional />
      <TextField name="storagePlace" label={t('field.storagePlace')} optional limit={200} />
    </Act>
  )
}

/** Ends the offer without a handover: the receiver declines, the giver takes it back. */
export function CloseOffer({ transferId, number, how }: Props & { how: 'decline' | 'withdraw' }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  return (
    <Act
      label={t(`offer.${how}`)}
      title={t('exhibit', { number })}
      effect={t(`offer.${how}Effect`)}
      done={t(`offer.${how}`)}
      schema={declineTransferInput}
      values={{ transferId }}
      submit={(input) =>
        how === 'decline'
          ? portal.exhibits.declineTransfer.mutate(input)
          : portal.exhibits.withdrawTransfer.mutate(input)
      }
    >
      <TextArea name="reason" label={common('reason')} limit={500} rows={3} />
    </Act>
  )
}
