import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { PostingPage } from '#components/postings/posting-page.tsx'

type Props = { params: Promise<{ postingId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((postingId: string) => call.postings.get({ postingId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('postings')
  const posting = await view((await params).postingId)
  return { title: `${posting.officerName} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const posting = await view((await params).postingId)
  const { agencyId } = await call.accounts.viewer({})
  return (
    <Words features={['postings']}>
      <PostingPage posting={posting} agencyId={agencyId} />
    </Words>
  )
}
