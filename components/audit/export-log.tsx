'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { exportAuditEventsInput } from '#server/audit/schema.ts'

const exportFormInput = exportAuditEventsInput.pick({ format: true, reason: true })
const mediaTypes = { csv: 'text/csv;charset=utf-8', jsonl: 'application/jsonl' } as const

function save(content: string, type: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

type Filters = Omit<Parameters<typeof portal.audit.export.query>[0], 'format' | 'reason'>

/** The rows that the filters find as a file; taking them out is an act with a reason. */
export function ExportLog({ filters }: { filters: Filters }) {
  const t = useTranslations('audit')
  const explain = useExplain()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  return (
    <div data-screen>
      <Button onClick={() => setOpen(true)}>{t('export.label')}</Button>
      <ConfirmWithReason
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('export.title')}
        effect={t('export.effect')}
        confirmLabel={t('export.label')}
        tone="primary"
        schema={exportFormInput}
        reasonLimit={300}
        explain={explain}
        submit={async ({ format, reason }) => {
          const file = await portal.audit.export.query({ ...filters, format, reason })
          save(file.content, mediaTypes[format], file.fileName)
          toast({ message: t(file.truncated ? 'export.truncated' : 'export.done', { rows: file.rows }) })
        }}
      >
        <RadioField
          name="format"
          legend={t('export.format')}
          defaultValue="csv"
          options={[
            { value: 'csv', label: t('export.csv'), hint: t('export.csvHint') },
            { value: 'jsonl', label: t('export.jsonl'), hint: t('export.jsonlHint') },
          ]}
        />
      </ConfirmWithReason>
    </div>
  )
}
