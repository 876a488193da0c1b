import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CaseList } from '#components/cases/case-list.tsx'
import { readListParams, type SearchParams } from '#components/cases/list-params.ts'
import { hiddenColumns } from '#components/shell/hidden-columns.ts'

export const generateMetadata = async () => ({ title: (await getTranslations('cases'))('cases') })

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const choice = readListParams(await searchParams)
  const page = await call.cases.list({ ...choice, count: !choice.cursor })
  return (
    <Words features={['cases']}>
      <CaseList page={page} choice={choice} hidden={await hiddenColumns('caseColumns')} />
    </Words>
  )
}
