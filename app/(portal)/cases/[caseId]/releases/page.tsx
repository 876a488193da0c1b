import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { CaseReleases } from '#components/releases/case-releases.tsx'

export async function generateMetadata() {
  const t = await getTranslations('releases')
  return { title: t('title') }
}

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const page = await call.releases.listForCase({ caseId, cursor })
  return <CaseReleases caseId={caseId} page={page} />
}
