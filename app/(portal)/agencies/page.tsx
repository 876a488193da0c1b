import { getTranslations } from 'next-intl/server'
import { AgencyList } from '#components/agencies/agency-list.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export async function generateMetadata() {
  const t = await getTranslations('agencies')
  return { title: t('title') }
}

export default async function Page() {
  const viewer = await call.accounts.viewer({})
  const { agencies } = await call.agencies.list({})
  return (
    <Words features={['agencies']}>
      <AgencyList agencies={agencies} viewer={viewer} />
    </Words>
  )
}
