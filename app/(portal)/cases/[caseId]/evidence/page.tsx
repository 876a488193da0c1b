import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CaseEvidence } from '#components/evidence/case-evidence.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('evidence')
  return { title: t('title') }
}

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const page = await call.evidence.list({ caseId, cursor })
  return (
    <Words features={['evidence']}>
      <UsesMark marks={page.evidence.map((row) => row.mark)} />
      <CaseEvidence page={page} />
    </Words>
  )
}
