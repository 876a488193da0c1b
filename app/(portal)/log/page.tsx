import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { LogPage } from '#components/log/log-page.tsx'

export async function generateMetadata() {
  const t = await getTranslations('log')
  return { title: t('title') }
}

export default async function Page() {
  const state = await call.log.getState({})
  return (
    <Words features={['log']}>
      <LogPage state={state} />
    </Words>
  )
}
