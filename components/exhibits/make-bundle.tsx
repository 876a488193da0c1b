'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { openBundleInput } from '#server/exhibits/schema.ts'

type Exhibit = { exhibitId: string; exhibitNumber: string; title: string; courtEvidenceAt: Date | null }

/** A bundle of some of the exhibits that stand on the page; the bytes are made when they are downloaded. */
export function MakeBundle({ caseId, exhibits }: { caseId: string; exhibits: readonly Exhibit[] }) {
  const t = useTranslations('exhibits')
  const common = useTranslations('common')
  const explain = useExplain()
  const [ready, setReady] = useState<string | null>(null)
  const allowed = exhibits.filter((one) => one.courtEvidenceAt !== null)
  return (
    <details data-screen className="max-w-3xl">
      <summary className="link w-fit text-sm">{t('bundle.title')}</summary>
      <div className="mt-4 grid gap-4">
        <p className="measure text-sm text-quiet">
          {allowed.length > 0 ? t('bundle.intro') : t('bundle.none')}
        </p>
        {ready ? (
          <Notice
            tone="ok"
            live
            action={
              <a className={buttonClass('primary')} href={`/api/bundles/${ready}`} download>
                {t('bundle.download')}
              </a>
            }
          >
            {t('bundle.ready')}
          </Notice>
        ) : null}
        {allowed.length > 0 ? (
          <Form
            label={t('bundle.title')}
            schema={openBundleInput}
            values={{ caseId }}
            submitLabel={t('bundle.make')}
            explain={explain}
            submit={async (input) => {
              setReady((await portal.exhibits.openBundle.mutate(input)).bundleId)
              return undefined
            }}
          >
            <FieldGroup name="exhibitIds" legend={t('bundle.choose')}>
              {allowed.map((one) => (
                <CheckboxField
                  key={one.exhibitId}
                  name="exhibitIds[]"
                  value={one.exhibitId}
                  label={`${one.exhibitNumber} · ${one.title}`}
                />
              ))}
            </FieldGroup>
            <SelectField
              name="language"
              label={t('bundle.language')}
              options={(['en', 'fr', 'es'] as const).map((value) => ({
                value,
                label: common(`language.${value}`),
              }))}
            />
            <TextField
              name="recipient"
              label={t('bundle.recipient')}
              hint={t('bundle.recipientHint')}
              optional
              mono
              spellCheck={false}
            />
            <TextArea
              name="reason"
              label={common('reason')}
              hint={common('reasonHint')}
              limit={300}
              rows={3}
            />
          </Form>
        ) : null}
      </div>
    </details>
  )
}
