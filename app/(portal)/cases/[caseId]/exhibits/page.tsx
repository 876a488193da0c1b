import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ExhibitList } from '#components/exhibits/exhibit-list.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('exhibits')
  return { title: t('title') }
}

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ cursor?: string; query?: string }>
}

export default async function Page({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor, query = '' } = await searchParams
  const page = await call.exhibits.list({ caseId, cursor, query })
  return (
    <Words features={['exhibits']}>
      <UsesMark marks={page.exhibits.map((row) => row.mark)} />
      <ExhibitList page={page} query={query} here={`/cases/${caseId}/exhibits`} />
    </Words>
  )
}
