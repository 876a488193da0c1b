import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CaseRequests } from '#components/requests/case-requests.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: t('title') }
}

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const page = await call.requests.listForCase({ caseId, cursor })
  return (
    <Words features={['requests']}>
      <UsesMark marks={page.requests.map((row) => row.mark)} />
      <CaseRequests caseId={caseId} page={page} />
    </Words>
  )
}
