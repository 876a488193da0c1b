'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { downloadEvidenceInput } from '#server/evidence/schema.ts'

/** Asks for the reason, then lets the browser fetch the file itself: it shows progress and goes on after a cut. */
export function DownloadEvidence({ itemId, number }: { itemId: string; number: string }) {
  const t = useTranslations('evidence')
  const [isOpen, setOpen] = useState(false)
  return (
    <div data-screen>
      <Button onClick={() => setOpen(true)}>{t('download.label')}</Button>
      <ConfirmWithReason
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('download.title', { number })}
        effect={t('download.effect')}
        confirmLabel={t('download.label')}
        tone="primary"
        schema={downloadEvidenceInput}
        values={{ itemId }}
        reasonLimit={300}
        submit={async ({ reason }) => {
          window.location.assign(`/api/evidence/${itemId}/download?${new URLSearchParams({ reason })}`)
        }}
      />
    </div>
  )
}
