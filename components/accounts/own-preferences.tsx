import { useTranslations } from 'next-intl'
import { Preferences } from '#components/shell/preferences.tsx'
import type { Theme } from '#i18n/languages.ts'

export function OwnPreferences({ theme }: { theme: Theme }) {
  const t = useTranslations('accounts')
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm">
      <span className="text-quiet">{t('preferences')}</span>
      <Preferences theme={theme} signedIn />
    </div>
  )
}
