'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { Menu } from '#components/ui/menu.tsx'
import { type Language, languages, type Theme, themes } from '#i18n/languages.ts'
import { keepPreference } from './preference-action.ts'

const themeKeys = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const
/** A language is listed in its own words, whatever is spoken now. */
const ownName = { en: 'English', fr: 'Français', es: 'Español' } as const

/** Language and theme of the whole portal; kept on the device, and with the account of whoever is signed in. */
export function Preferences({
  theme,
  signedIn,
  inBar,
}: {
  theme: Theme
  signedIn: boolean
  /** Where there is no room for the theme; the account page offers it. */
  inBar?: boolean
}) {
  const t = useTranslations('shell')
  const router = useRouter()
  const current = useLocale()
  const [worn, setWorn] = useState(theme)

  const speak = async (language: Language) => {
    await keepPreference('language', language)
    if (signedIn) await portal.accounts.setLanguage.mutate({ language })
    router.refresh()
  }
  const wear = async (chosen: Theme) => {
    setWorn(chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
    await keepPreference('theme', chosen)
    if (signedIn) await portal.accounts.setTheme.mutate({ theme: chosen })
  }

  return (
    <>
      <Menu
        size="small"
        label={current.toUpperCase()}
        accessibleLabel={t('language')}
        items={languages.map((one) => ({
          key: one,
          label: <span lang={one}>{ownName[one]}</span>,
          onSelect: () => void speak(one),
        }))}
      />
      <span className={inBar ? 'max-lg:hidden' : undefined}>
        <Menu
          size="small"
          label={t(themeKeys[worn])}
          accessibleLabel={t('theme')}
          items={themes.map((one) => ({
            key: one,
            label: t(themeKeys[one]),
            onSelect: () => void wear(one),
          }))}
        />
      </span>
    </>
  )
}
