'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { FullPage } from './full-page.tsx'

/** The digest is all that crosses the wire: `unavailable:database` says that the database is gone. */
export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell')
  const common = useTranslations('common')
  const router = useRouter()
  const kind = error.digest?.startsWith('unavailable') ? 'database' : 'error'
  const retry = () => {
    router.refresh()
    reset()
  }
  return (
    <FullPage title={t(`${kind}Title`)} text={t(`${kind}Text`)}>
      <Button tone="primary" onClick={retry}>
        {common('tryAgain')}
      </Button>
    </FullPage>
  )
}
