'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { approvalRulesForm, releaseMarks } from '#server/releases/schema.ts'

type Props = { rules: { secondFrom: string | null; secondForPersonal: boolean } }

/** When the agency wants two managers; the way to who stands in for whom beside it. */
export function ApprovalRules({ rules }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  return (
    <div className="grid gap-3 text-sm" data-screen>
      <TextLink href="/delegations">{t('absences')}</TextLink>
      <details>
        <summary className="link w-fit">{t('rulesTitle')}</summary>
        <p className="measure py-2">{t('rulesHint')}</p>
        <Form
          className="max-w-md"
          label={t('rulesTitle')}
          schema={approvalRulesForm}
          submitLabel={t('rulesSave')}
          explain={explain}
          submit={async ({ secondFrom, secondForPersonal }) => {
            await portal.releases.setApprovalRules.mutate({
              secondFrom: secondFrom === 'none' ? null : secondFrom,
              secondForPersonal,
            })
            toast({ message: t('rulesDone') })
            router.refresh()
            return undefined
          }}
        >
          <SelectField
            name="secondFrom"
            label={t('rulesFrom')}
            defaultValue={rules.secondFrom ?? 'none'}
            options={[
              ...releaseMarks.map((value) => ({ value, label: common(`mark.${value}`) })),
              { value: 'none', label: t('rulesNone') },
            ]}
          />
          <CheckboxField
            name="secondForPersonal"
            label={t('rulesPersonal')}
            defaultChecked={rules.secondForPersonal}
          />
        </Form>
      </details>
    </div>
  )
}
