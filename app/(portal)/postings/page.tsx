import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { readListParams, type SearchParams } from '#components/postings/list-params.ts'
import { PostingList } from '#components/postings/posting-list.tsx'

export async function generateMetadata() {
  const t = await getTranslations('postings')
  return { title: t('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const choice = readListParams(await searchParams)
  const viewer = await call.accounts.viewer({})
  const page = await call.postings.list(choice)
  return (
    <Words features={['postings']}>
      <PostingList choice={choice} page={page} mayPropose={viewer.roles.includes('administrator')} />
    </Words>
  )
}
