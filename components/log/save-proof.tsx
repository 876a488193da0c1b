'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'

/** One line of JSON that can be verified without the portal. */
export function SaveProof({ proof }: { proof: { index: number } }) {
  const t = useTranslations('log')
  const save = () => {
    const url = URL.createObjectURL(new Blob([`${JSON.stringify(proof)}\n`], { type: 'application/jsonl' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `tripoint-record-${proof.index}.jsonl`
    link.click()
    // The browser reads the file after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <p className="grid gap-1 text-sm" data-screen>
      <span>
        <Button size="small" onClick={save}>
          {t('saveProof')}
        </Button>
      </span>
      <span className="measure text-xs text-quiet">{t('saveProofHint')}</span>
    </p>
  )
}
