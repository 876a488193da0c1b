'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { inviteAgencyInput } from '#server/cases/schema.ts'

/** A manager invites; anybody else proposes, and a manager of the lead agency decides. */
export function InviteAgency({
  caseId,
  proposes,
  agencies,
}: {
  caseId: string
  proposes: boolean
  agencies: SelectOption[]
}) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  const label = t(proposes ? 'proposeAgency' : 'inviteAgency')
  return (
    <details className="print:hidden">
      <summary className="link w-fit text-sm">{label}</summary>
      <Form
        className="mt-4 max-w-2xl"
        label={label}
        schema={inviteAgencyInput}
        values={{ caseId }}
        submitLabel={label}
        explain={explain}
        resetAfter
        submit={async (input) => {
          await portal.cases.invite.mutate(input)
          router.refresh()
        }}
      >
        <SelectField name="agencyId" label={t('agency')} emptyLabel={t('chooseAgency')} options={agencies} />
        <TextField name="purpose" label={t('invitePurpose')} hint={t('invitePurposeHint')} limit={500} />
      </Form>
    </details>
  )
}
