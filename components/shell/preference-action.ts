'use server'
import { cookies } from 'next/headers'
import { preferenceCookies, toLanguage, toTheme } from '#i18n/languages.ts'

/** Kept for a year; read by the server when it renders, so that neither language nor theme flickers. */
export async function keepPreference(name: 'language' | 'theme', value: string): Promise<void> {
  const kept = name === 'language' ? toLanguage(value) : toTheme(value)
  const jar = await cookies()
  jar.set(preferenceCookies[name], kept, { path: '/', maxAge: 31_536_000, sameSite: 'lax' })
}
