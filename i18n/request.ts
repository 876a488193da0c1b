import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { preferenceCookies, toLanguage, toTimeZone } from './languages.ts'
import { loadMessages } from './messages.ts'
import { reportMissing, showMissing } from './missing.ts'

/** `asked` where a page shows the words of a language beside the reader's own. */
export default getRequestConfig(async ({ locale: asked }) => {
  const jar = await cookies()
  const locale = toLanguage(asked ?? jar.get(preferenceCookies.language)?.value)
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: toTimeZone(jar.get(preferenceCookies.timeZone)?.value),
    now: new Date(),
    onError: reportMissing,
    getMessageFallback: showMissing,
  }
})
