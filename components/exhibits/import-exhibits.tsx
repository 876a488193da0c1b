'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { importExhibitsForm, rowColumns } from '#server/exhibits/schema.ts'
import { EnvelopeFields } from './envelope-fields.tsx'

type Fault = { row: string; column: string; fault: string }
const place = /^rows\.(\d+)\.?(.*)$/

/** A list from a spreadsheet; every fault is named by row and column, and nothing is saved until there is none. */
export function ImportExhibits({ caseId, mark }: { caseId: string; mark: string }) {
  const t = useTranslations('exhibits')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [csv, setCsv] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  return (
    <details className="max-w-3xl">
      <summary className="link w-fit text-sm">{t('import')}</summary>
      <div className="mt-4 grid gap-4">
        <p className="measure text-sm text-quiet wrap-anywhere">
          {t('importIntro', { columns: rowColumns.join(', ') })}
        </p>
        {faults.length > 0 ? (
          <Notice tone="stop" live title={t('importFaults', { count: faults.length })}>
            <ul className="grid gap-1">
              {faults.slice(0, 100).map((one) => (
                <li key={`${one.row}.${one.column}`}>{t('importRow', one)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <label className="grid w-fit gap-1 text-sm">
          {t('importFile')}
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={async (event) => setCsv((await event.currentTarget.files?.[0]?.text()) ?? '')}
          />
        </label>
        <Form
          label={t('import')}
          schema={importExhibitsForm}
          values={{ caseId }}
          submitLabel={t('import')}
          explain={explain}
          submit={async (input) => {
            setFaults([])
            try {
              const { exhibitIds } = await portal.exhibits.import.mutate(input)
              toast({ message: t('imported', { count: exhibitIds.length }) })
              router.push(`/cases/${caseId}/exhibits`)
            } catch (thrown) {
              const explained = explain(thrown)
              const found = wireError(thrown).issues.flatMap(({ path }) => {
                const [, row, column = ''] = place.exec(path) ?? []
                return row ? [{ row, column: column || '–', fault: explained.fields?.[path] ?? '' }] : []
              })
              setFaults(found)
              return found.length > 0 ? { message: explained.message } : explained
            }
          }}
        >
          <TextArea
            name="csv"
            label={t('importField')}
            rows={8}
            value={csv}
            onChange={(event) => setCsv(event.currentTarget.value)}
          />
          <EnvelopeFields mark={mark} />
        </Form>
      </div>
    </details>
  )
}
