export const languages = ['en', 'fr', 'es'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'en'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Names of the cookies that hold what a reader chose; none of them is a secret. */
export const preferenceCookies = {
  language: 'locale',
  theme: 'theme',
  timeZone: 'timezone',
  navigation: 'navigation',
  caseColumns: 'columns.cases',
  requestColumns: 'columns.requests',
} as const
export type ColumnList = 'caseColumns' | 'requestColumns'

/** Keys of hidden columns, separated by spaces. */
export function toColumns(value: string | undefined): string {
  return value && /^[a-z]{1,20}( [a-z]{1,20}){0,20}$/.test(value) ? value : ''
}

export const widths = ['wide', 'narrow'] as const
export type Width = (typeof widths)[number]

export function toWidth(value: string | undefined): Width {
  return value === 'narrow' ? 'narrow' : 'wide'
}

export function toLanguage(value: string | undefined): Language {
  return languages.find((language) => language === value) ?? defaultLanguage
}

export function toTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}

/** An IANA zone that this runtime knows, else UTC. */
export function toTimeZone(value: string | undefined): string {
  if (!value) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
