'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

export function RenewCodes() {
  const t = useTranslations('accounts')
  const router = useRouter()
  const explain = useExplain()
  const [codes, setCodes] = useState<string[] | null>(null)
  const [failure, setFailure] = useState('')

  const renew = async () => {
    setFailure('')
    try {
      const answer = await portal.accounts.renewRecoveryCodes.mutate({})
      setCodes(answer.codes)
    } catch (thrown) {
      setFailure(explain(thrown).message)
    }
  }
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(null)
          router.refresh()
        }}
      />
    )
  return (
    <div className="grid justify-items-start gap-3">
      {failure ? (
        <Notice tone="stop" live>
          {failure}
        </Notice>
      ) : null}
      <Button onClick={() => void renew()}>{t('renewCodes')}</Button>
    </div>
  )
}
