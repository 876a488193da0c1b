'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import type { Viewed } from '#components/api/types.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { toUrl } from '#components/ui/href.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languages } from '#i18n/languages.ts'
import {
  agreementKind,
  changeAgreementInput,
  dataKind,
  offenceCode,
  onwardRule,
  partyCountry,
  proposeAgreementInput,
  purposeCode,
} from '#server/agreements/schema.ts'
import { marks } from '#server/kernel/marks.ts'
import { type Article, ArticleFields, emptyArticle } from './article-fields.tsx'

type Agency = { id: string; code: string; country: string }
type Props = { agencies: readonly Agency[]; from?: Viewed['agreements']['get'] | undefined }
const instant = (day: string, time: string) => (day ? new Date(`${day}T${time}`).toISOString() : undefined)
const dayOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 10) ?? ''

/** A new agreement, or another wording of one in force. */
export function AgreementForm({ agencies, from }: Props) {
  const t = useTranslations('agreements')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const now = from?.versions.find((one) => one.id === from.versionId)
  const [first, setFirst] = useState(dayOf(now?.validFrom))
  const [last, setLast] = useState(dayOf(now?.validUntil))
  const [articles, setArticles] = useState<Article[]>(
    now ? now.articles.map((one, key) => ({ ...one, key })) : [emptyArticle(0)],
  )
  const parties = now?.parties.map((one) => one.key) ?? []
  const boxes = (
    name: string,
    group: 'purpose' | 'offence' | 'data',
    codes: readonly string[],
    chosen: readonly string[],
  ) =>
    codes.map((code) => (
      <CheckboxField
        key={code}
        name={`${name}[]`}
        value={code}
        label={t(`${group}.${code}`)}
        defaultChecked={chosen.includes(code)}
      />
    ))
  const values = {
    validFrom: instant(first, '00:00:00'),
    validUntil: instant(last, '23:59:59'),
    articles: articles.map(({ article, rule, words }) => ({ article, rule, words })),
  }
  const leave = (agreementId: string) =>
    router.push(toUrl(`/agreements/${agreementId}`).pathname ?? '/agreements')
  const shared = {
    submitLabel: t('form.submit'),
    explain,
    secondary: <LinkButton href="/agreements">{common('cancel')}</LinkButton>,
  }
  const fields = (
    <>
      {languages.map((language) => (
        <TextField
          key={language}
          name={`titles.${language}`}
          label={t(`titleIn.${language}`)}
          defaultValue={now?.titles[language]}
          limit={200}
        />
      ))}
      <FieldGroup name="countries" legend={t('form.countries')} hint={t('form.partiesHint')}>
        {partyCountry.options.map((code) => (
          <CheckboxField
            key={code}
            name="countries[]"
            value={code}
            label={t(`country.${code}`)}
            defaultChecked={parties.includes(`COUNTRY:${code}`)}
          />
        ))}
      </FieldGroup>
      <FieldGroup name="agencyIds" legend={t('agencies')}>
        <div className="grid gap-1.5 sm:grid-cols-3">
          {agencies.map(({ id, code, country }) => (
            <CheckboxField
              key={id}
              name="agencyIds[]"
              value={id}
              label={`${code} · ${country}`}
              defaultChecked={parties.includes(`AGENCY:${id}`)}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup name="purposes" legend={t('purposes')}>
        {boxes('purposes', 'purpose', purposeCode.options, now?.purposes ?? [])}
      </FieldGroup>
      <FieldGroup name="offences" legend={t('offences')}>
        {boxes('offences', 'offence', offenceCode.options, now?.offences ?? [])}
      </FieldGroup>
      <FieldGroup name="dataKinds" legend={t('dataKinds')}>
        {boxes('dataKinds', 'data', dataKind.options, now?.dataKinds ?? [])}
      </FieldGroup>
      <SelectField
        name="highestMark"
        label={t('highestMark')}
        defaultValue={now?.highestMark ?? 'protected_b'}
        options={marks.map((value) => ({ value, label: common(`mark.${value}`) }))}
      />
      <TextField
        name="retentionDays"
        label={t('retentionDays')}
        hint={t('retentionHint')}
        defaultValue={now?.retentionDays ? String(now.retentionDays) : ''}
        inputMode="numeric"
        optional
      />
      <SelectField
        name="onward"
        label={t('onwardLabel')}
        defaultValue={now?.onward ?? 'consent'}
        options={onwardRule.options.map((value) => ({ value, label: t(`onward.${value}`) }))}
      />
      <DateField
        name="validFrom"
        label={t('validFrom')}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <DateField
        name="validUntil"
        label={t('validUntil')}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
        optional
      />
      <ArticleFields articles={articles} onChange={setArticles} />
    </>
  )
  if (from)
    return (
      <Form
        {...shared}
        schema={changeAgreementInput}
        values={{ agreementId: from.id, ...values }}
        submit={async (input) => {
          await portal.agreements.change.mutate({
            ...input,
            validFrom: values.validFrom ?? '',
            validUntil: values.validUntil,
          })
          leave(from.id)
        }}
      >
        <TextField name="reason" label={t('change.reason')} limit={1000} />
        {fields}
      </Form>
    )
  return (
    <Form
      {...shared}
      schema={proposeAgreementInput}
      values={values}
      submit={async (input) => {
        const made = await portal.agreements.propose.mutate({
          ...input,
          validFrom: values.validFrom ?? '',
          validUntil: values.validUntil,
        })
        leave(made.agreementId)
      }}
    >
      <SelectField
        name="kind"
        label={t('kindLabel')}
        defaultValue="mou"
        options={agreementKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {fields}
    </Form>
  )
}
