'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { attachEvidenceForm } from '#server/evidence/schema.ts'
import { AttachFields } from './attach-fields.tsx'
import { Receipt, type ReceiptFacts } from './receipt.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useFileUpload } from './use-file-upload.ts'

type Props = {
  file: File
  caseId: string
  exhibit: string
  mark: string
  mayRun: boolean
  onSettled: () => void
  onRemove: () => void
}

/** One file on its way to become an exhibit: it can be described while it is still being sent. */
export function AttachFile({ file, caseId, exhibit, mark, mayRun, onSettled, onRemove }: Props) {
  const t = useTranslations('evidence')
  const explain = useExplain()
  const { state, ready, pause, resume, abandon } = useFileUpload(file, caseId, mayRun)
  const [receipt, setReceipt] = useState<ReceiptFacts | null>(null)
  const isSettled = state.phase === 'failed' || (state.phase === 'received' && state.sha256 !== null)
  useEffect(() => {
    if (isSettled) onSettled()
  }, [isSettled, onSettled])

  if (receipt) return <Receipt facts={receipt} />
  return (
    <section aria-label={file.name} className="grid gap-4 border-t border-hairline pt-4">
      <UploadProgress file={file} state={state} onPause={pause} onResume={resume} />
      <Form
        schema={attachEvidenceForm}
        label={t('attach.describe', { name: file.name })}
        submitLabel={t('attach.attach')}
        className="max-w-3xl"
        explain={(thrown) => {
          if (wireError(thrown).reason !== 'exhibit-number-taken') return explain(thrown)
          const { message } = explain(thrown)
          return { message, fields: { exhibitNumber: message } }
        }}
        secondary={
          <Button
            onClick={() => {
              abandon()
              onRemove()
            }}
          >
            {t('attach.remove')}
          </Button>
        }
        submit={async ({ collectedAt, ...input }) => {
          const done = await ready().catch(() => null)
          if (!done) return { message: t('attach.notReceived') }
          const made = await portal.evidence.attach.mutate({
            ...input,
            ...done,
            collectedAt: collectedAt ? new Date(collectedAt).toISOString() : undefined,
          })
          const { forgetFile } = await import('./send-file.ts')
          await forgetFile(file, caseId)
          setReceipt({ ...made, browserSha256: done.sha256, title: input.title })
        }}
      >
        <AttachFields title={titleOf(file.name)} exhibit={exhibit} mark={mark} />
      </Form>
    </section>
  )
}

/** The name without its ending, as a first wording. */
const titleOf = (name: string) =>
  name
    .replace(/\.[^.]{1,8}$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200)
