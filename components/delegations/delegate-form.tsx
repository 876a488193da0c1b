'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { delegateFormInput } from '#server/delegations/schema.ts'

type Props = { people: readonly { value: string; label: string }[] }

export function DelegateForm({ people }: Props) {
  const t = useTranslations('delegations')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  return (
    <Form
      className="max-w-xl"
      label={t('give')}
      schema={delegateFormInput}
      submitLabel={t('give')}
      explain={explain}
      resetAfter
      submit={async ({ from, until, ...input }) => {
        const startsAt = new Date(`${from}T00:00:00`).toISOString()
        const endsAt = new Date(`${until}T23:59:59`).toISOString()
        await portal.delegations.delegate.mutate({ ...input, startsAt, endsAt })
        toast({ message: t('given') })
        router.refresh()
        return undefined
      }}
    >
      <SelectField name="deputyId" label={t('deputy')} emptyLabel="–" options={people} />
      <DateField name="from" label={t('from')} />
      <DateField name="until" label={t('until')} />
      <TextField name="reason" label={t('reason')} />
    </Form>
  )
}

export function EndDelegation({ delegationId }: { delegationId: string }) {
  const t = useTranslations('delegations')
  const router = useRouter()
  const toast = useToast()
  const explain = useExplain()
  const end = () =>
    portal.delegations.end.mutate({ delegationId }).then(
      () => {
        toast({ message: t('ended') })
        router.refresh()
      },
      (thrown: unknown) => toast({ message: explain(thrown).message }),
    )
  return (
    <Button size="small" onClick={() => void end()}>
      {t('end')}
    </Button>
  )
}
