'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { addCustodyEventForm, custodyKind } from '#server/evidence/schema.ts'

type Props = { itemId: string; number: string; isOwn: boolean }

export function AddCustodyEvent({ itemId, number, isOwn }: Props) {
  const t = useTranslations('evidence')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  // A receiver holds a copy: it can only say what it did with that.
  const kinds = custodyKind.options.filter((kind) => isOwn || kind === 'examine' || kind === 'copy')
  return (
    <div data-screen>
      <Button onClick={() => setOpen(true)}>{t('addCustody')}</Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('addCustodyTitle', { number })}
        description={t('addCustodyEffect')}
      >
        <Form
          schema={addCustodyEventForm}
          values={{ itemId }}
          submitLabel={t('addCustody')}
          explain={explain}
          secondary={<Button onClick={() => setOpen(false)}>{common('cancel')}</Button>}
          submit={async ({ occurredAt, ...input }) => {
            await portal.evidence.addCustodyEvent.mutate({
              ...input,
              occurredAt: new Date(occurredAt).toISOString(),
            })
            setOpen(false)
            toast({ message: t('custodyAdded') })
            router.refresh()
          }}
        >
          <SelectField
            name="kind"
            label={t('field.kind')}
            emptyLabel={t('field.choose')}
            defaultValue=""
            options={kinds.map((value) => ({ value, label: t(`custody.${value}`) }))}
          />
          <DateField
            name="occurredAt"
            type="datetime-local"
            label={t('field.occurredAt')}
            hint={t('field.localTime')}
          />
          <TextField name="place" label={t('field.place')} optional limit={200} />
          <TextArea name="note" label={t('field.note')} optional limit={2000} />
        </Form>
      </Dialog>
    </div>
  )
}
