import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

const always = ['common', 'errors', 'shell']

/** Hands the words of these features to the client parts inside; the rest stays on the server. */
export async function Words({ features, children }: { features: string[]; children: ReactNode }) {
  const all: Record<string, unknown> = await getMessages()
  const wanted = Object.fromEntries([...always, ...features].map((feature) => [feature, all[feature]]))
  return <NextIntlClientProvider messages={wanted}>{children}</NextIntlClientProvider>
}
