import './globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '#components/api/words.tsx'
import { preferenceCookies, toTheme } from '#i18n/languages.ts'

export const metadata: Metadata = {
  title: { default: 'Tripoint', template: '%s · Tripoint' },
  robots: { index: false, follow: false },
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = toTheme((await cookies()).get(preferenceCookies.theme)?.value)
  return (
    <html lang={await getLocale()} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <Words features={[]}>{children}</Words>
      </body>
    </html>
  )
}
