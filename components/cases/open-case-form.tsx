'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { Form } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { caseKind, openCaseInput } from '#server/cases/schema.ts'
import { GoodsFields } from './goods-fields.tsx'
import { markOptions } from './mark-options.ts'

export function OpenCaseForm({
  country,
  language,
}: {
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
}) {
  const t = useTranslations('cases')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  return (
    <Form
      schema={openCaseInput}
      submitLabel={t('open')}
      explain={explain}
      secondary={<LinkButton href="/cases">{common('cancel')}</LinkButton>}
      submit={async (input) => {
        const { caseId } = await portal.cases.open.mutate(input)
        router.push(`/cases/${caseId}`)
      }}
    >
      <RadioField
        name="kind"
        legend={t('kindLabel')}
        defaultValue="contraband"
        options={caseKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField name="title" label={t('title')} limit={200} />
      <TextArea name="summary" label={t('summary')} hint={t('summaryHint')} limit={10_000} rows={7} />
      <SelectField
        name="language"
        label={t('language')}
        defaultValue={language}
        options={(['en', 'fr', 'es'] as const).map((value) => ({
          value,
          label: common(`language.${value}`),
        }))}
      />
      <TextField name="offence" label={t('offence')} limit={200} />
      <GoodsFields />
      <TextField
        name="legalAuthority"
        label={t('legalAuthority')}
        hint={t('legalAuthorityHint')}
        limit={300}
      />
      <TextField name="purpose" label={t('purpose')} limit={500} />
      <SelectField
        name="mark"
        label={t('mark')}
        hint={t('markHint')}
        emptyLabel={t('chooseMark')}
        options={markOptions(common, country)}
      />
      <DateField name="reviewOn" label={t('reviewOn')} optional />
    </Form>
  )
}
