'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField, type SelectOption } from '#components/ui/select-field.tsx'
import { assignOfficerInput, caseVerb } from '#server/cases/schema.ts'
import { Act } from './act.tsx'

export function AssignOfficer({ caseId, people }: { caseId: string; people: SelectOption[] }) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  return (
    <details className="print:hidden">
      <summary className="link w-fit text-sm">{t('assign')}</summary>
      <Form
        className="mt-4 max-w-2xl"
        label={t('assign')}
        schema={assignOfficerInput}
        values={{ caseId }}
        submitLabel={t('assign')}
        explain={explain}
        resetAfter
        submit={async (input) => {
          await portal.cases.assign.mutate(input)
          router.refresh()
        }}
      >
        <SelectField name="officerId" label={t('officer')} emptyLabel={t('chooseOfficer')} options={people} />
        <FieldGroup name="verbs" legend={t('mayDo')}>
          {caseVerb.options.map((verb) => (
            <CheckboxField
              key={verb}
              name="verbs"
              value={verb}
              label={t(`verb.${verb}`)}
              defaultChecked={verb === 'read' || verb === 'contribute'}
            />
          ))}
        </FieldGroup>
      </Form>
    </details>
  )
}

export function EndAssignment({
  caseId,
  assignmentId,
  name,
}: {
  caseId: string
  assignmentId: string
  name: string
}) {
  const t = useTranslations('cases')
  return (
    <Act
      label={t('endAssignment')}
      effect={t('endAssignmentEffect', { name })}
      run={(reason) => portal.cases.endAssignment.mutate({ caseId, assignmentId, reason })}
    />
  )
}
