'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { finding, reviewEmergencyInput } from '#server/emergencies/schema.ts'

/** The originator’s side says whether the opening was justified, once. */
export function ReviewEmergency({ emergencyId, number }: { emergencyId: string; number: string }) {
  const t = useTranslations('emergencies')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <span data-screen>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('review.label')}
      </Button>
      <ConfirmWithReason
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('review.title', { number })}
        effect={t('review.effect')}
        confirmLabel={t('review.label')}
        tone="primary"
        schema={reviewEmergencyInput}
        values={{ emergencyId }}
        reasonName="note"
        reasonLabel={t('review.note')}
        reasonLimit={4000}
        explain={explain}
        submit={async (input) => {
          await portal.emergencies.review.mutate(input)
          toast({ message: t('review.done') })
          router.refresh()
          return undefined
        }}
      >
        <SelectField
          name="finding"
          label={t('review.finding')}
          emptyLabel="–"
          options={finding.options.map((value) => ({ value, label: t(`finding.${value}`) }))}
        />
      </ConfirmWithReason>
    </span>
  )
}
