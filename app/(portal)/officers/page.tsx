import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { readListParams, type SearchParams } from '#components/officers/list-params.ts'
import { OfficerList } from '#components/officers/officer-list.tsx'

export async function generateMetadata() {
  const t = await getTranslations('officers')
  return { title: t('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const choice = readListParams(await searchParams)
  const viewer = await call.accounts.viewer({})
  const page = await call.officers.list(choice)
  const { agencies } = await call.agencies.list({})
  return (
    <Words features={['officers']}>
      <OfficerList
        choice={choice}
        page={page}
        agencies={agencies}
        mayCreate={viewer.roles.includes('administrator')}
      />
    </Words>
  )
}
