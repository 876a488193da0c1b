import { getTimeZone, getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { AuditLog } from '#components/audit/audit-log.tsx'
import { readListParams, type SearchParams, toFilters } from '#components/audit/list-params.ts'

export async function generateMetadata() {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const choice = readListParams(await searchParams)
  const zone = await getTimeZone()
  const page = await call.audit.list({ ...toFilters(choice, zone), cursor: choice.cursor })
  const choices = await call.audit.listChoices({})
  return (
    <Words features={['audit']}>
      <AuditLog choice={choice} zone={zone} page={page} choices={choices} />
    </Words>
  )
}
