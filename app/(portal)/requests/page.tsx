import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { readListParams, type SearchParams } from '#components/requests/list-params.ts'
import { RequestList } from '#components/requests/request-list.tsx'
import { hiddenColumns } from '#components/shell/hidden-columns.ts'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: t('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const choice = readListParams(await searchParams)
  const page = await call.requests.list(choice)
  const { agencies } = await call.requests.options({})
  return (
    <Words features={['requests']}>
      <UsesMark marks={page.requests.map((row) => row.mark)} />
      <RequestList
        choice={choice}
        page={page}
        agencies={agencies}
        hidden={await hiddenColumns('requestColumns')}
      />
    </Words>
  )
}
