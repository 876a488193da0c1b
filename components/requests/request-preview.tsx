'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { readForm } from '#components/ui/read-form.ts'
import type { FormOptions } from './request-fields.tsx'

/** Shows, before anything is sent, exactly what the other agency will read, and what it will not. */
export function RequestPreview({ options }: { options: FormOptions }) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const [shown, setShown] = useState<Record<string, unknown> | null>(null)
  const textOf = (name: string) => {
    const value = shown?.[name]
    return typeof value === 'string' && value !== '' ? value : t('preview.missing')
  }
  const known = (name: string, prefix: string, words: (key: string) => string) => {
    const value = shown?.[name]
    return typeof value === 'string' && value !== '' ? words(`${prefix}.${value}`) : t('preview.missing')
  }
  const receiver = options.agencies.find((one) => one.id === shown?.toAgencyId)
  return (
    <>
      <Button
        onClick={(event) => {
          const form = event.currentTarget.form
          if (form) setShown(readForm(form))
        }}
      >
        {t('preview.open')}
      </Button>
      <Dialog
        open={shown !== null}
        onClose={() => setShown(null)}
        title={t('preview.title', { agency: receiver?.code ?? '?' })}
        description={t('preview.hint')}
      >
        <KeyValueList
          items={[
            { key: 'subject', label: t('field.subject'), value: <bdi>{textOf('subject')}</bdi> },
            { key: 'urgency', label: t('field.urgency'), value: known('urgency', 'urgency', t) },
            { key: 'purpose', label: t('field.purpose'), value: <bdi>{textOf('purpose')}</bdi> },
            { key: 'legalBasis', label: t('field.legalBasis'), value: <bdi>{textOf('legalBasis')}</bdi> },
            { key: 'mark', label: t('field.mark'), value: known('mark', 'mark', common) },
          ]}
        />
        <p dir="auto" className="measure text-base whitespace-pre-wrap">
          {textOf('question')}
        </p>
        <p className="measure border-t border-hairline pt-3 text-sm text-quiet">{t('preview.withheld')}</p>
      </Dialog>
    </>
  )
}
