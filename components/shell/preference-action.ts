'use server'
import { cookies } from 'next/headers'
import { preferenceCookies, toColumns, toLanguage, toTheme, toTimeZone, toWidth } from '#i18n/languages.ts'

const known = {
  language: toLanguage,
  theme: toTheme,
  timeZone: toTimeZone,
  navigation: toWidth,
  caseColumns: toColumns,
  requestColumns: toColumns,
}

/** Kept for a year; read by the server when it renders, so that nothing of it flickers. */
export async function keepPreference(name: keyof typeof known, value: string): Promise<void> {
  const jar = await cookies()
  jar.set(preferenceCookies[name], known[name](value), { path: '/', maxAge: 31_536_000, sameSite: 'lax' })
}
