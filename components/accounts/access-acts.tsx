'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { releaseLockInput, resetAccessInput } from '#server/accounts/schema.ts'
import { ActivationCode } from './activation-code.tsx'

type Props = { officerId: string; fullName: string; mayRelease: boolean; mayReset: boolean }

/** Release a lock (one of two voices), or give new access to an officer who lost password or telephone. */
export function AccessActs({ officerId, fullName, mayRelease, mayReset }: Props) {
  const t = useTranslations('accounts')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<'release' | 'reset' | null>(null)
  const [activation, setActivation] = useState<{ activationCode: string; activationUntil: string } | null>(
    null,
  )
  return (
    <div className="grid gap-4">
      {activation ? <ActivationCode {...activation} /> : null}
      <div className="flex flex-wrap gap-3">
        {mayRelease ? <Button onClick={() => setOpen('release')}>{t('access.release')}</Button> : null}
        {mayReset ? <Button onClick={() => setOpen('reset')}>{t('access.reset')}</Button> : null}
      </div>
      <ConfirmWithReason
        open={open === 'release'}
        onClose={() => setOpen(null)}
        title={t('access.releaseTitle', { name: fullName })}
        effect={t('access.releaseEffect')}
        confirmLabel={t('access.release')}
        tone="primary"
        schema={releaseLockInput}
        values={{ officerId }}
        reasonLimit={300}
        explain={explain}
        submit={async (input) => {
          const { isOpen } = await portal.accounts.releaseLock.mutate(input)
          toast({ message: t(isOpen ? 'access.released' : 'access.releaseBegun') })
          router.refresh()
        }}
      />
      <ConfirmWithReason
        open={open === 'reset'}
        onClose={() => setOpen(null)}
        title={t('access.resetTitle', { name: fullName })}
        effect={t('access.resetEffect')}
        confirmLabel={t('access.reset')}
        schema={resetAccessInput}
        values={{ officerId }}
        reasonLimit={300}
        explain={explain}
        submit={async (input) => {
          setActivation(await portal.accounts.resetAccess.mutate(input))
          router.refresh()
        }}
      />
    </div>
  )
}
