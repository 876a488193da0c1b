import { getTranslations } from 'next-intl/server'
import { SessionGuard } from './session-guard.tsx'

/** Watches over the session on every page; brings its few words itself, so that pages need not carry all of the feature's. */
export async function SessionWatch() {
  const t = await getTranslations('accounts.watch')
  return (
    <SessionGuard
      words={{
        soon: [0, 1, 2, 3].map((minutes) => t('soon', { minutes })),
        idle: t('idle'),
        absolute: t('absolute'),
        stay: t('stay'),
        understood: t('understood'),
        ended: t('ended'),
        endedText: t('endedText'),
        signInBeside: t('signInBeside'),
        goOn: t('goOn'),
        leave: t('leave'),
      }}
    />
  )
}
