'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { mailDelivery, mailForm, mailKinds, minuteOf, wallTime } from '#server/notifications/schema.ts'

type Props = {
  delivery: string
  mutedKinds: string[]
  quietFrom: number
  quietUntil: number
  zone: string
  /** Time zones of the three countries. */
  zones: string[]
}

/** When and of what letters come; what is urgent comes all the same. */
export function MailPreferences({ delivery, mutedKinds, quietFrom, quietUntil, zone, zones }: Props) {
  const t = useTranslations('accounts')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  return (
    <Form
      className="max-w-md"
      label={t('letters')}
      schema={mailForm}
      submitLabel={t('keepLetters')}
      explain={explain}
      submit={async ({ from, until, told, ...rest }) => {
        await portal.notifications.setMail.mutate({
          ...rest,
          mutedKinds: mailKinds.filter((kind) => !told.includes(kind)),
          quietFrom: minuteOf(from),
          quietUntil: minuteOf(until),
        })
        toast({ message: t('lettersKept') })
        router.refresh()
      }}
    >
      <SelectField
        name="delivery"
        label={t('letterDelivery')}
        defaultValue={delivery}
        options={mailDelivery.options.map((value) => ({ value, label: t(`delivery.${value}`) }))}
      />
      <FieldGroup name="told" legend={t('letterKinds')}>
        {mailKinds.map((kind) => (
          <CheckboxField
            key={kind}
            name="told[]"
            value={kind}
            label={t(`letterKind.${kind}`)}
            defaultChecked={!mutedKinds.includes(kind)}
          />
        ))}
      </FieldGroup>
      <TextField name="from" type="time" label={t('quietFrom')} defaultValue={wallTime(quietFrom)} />
      <TextField
        name="until"
        type="time"
        label={t('quietUntil')}
        hint={t('quietHint')}
        defaultValue={wallTime(quietUntil)}
      />
      <SelectField
        name="zone"
        label={t('zone')}
        defaultValue={zone}
        options={[...new Set([zone, ...zones])].map((value) => ({
          value,
          label: value.replaceAll('_', ' '),
        }))}
      />
    </Form>
  )
}
