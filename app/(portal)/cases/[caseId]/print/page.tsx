import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { CaseFile } from '#components/cases/case-file.tsx'

type Props = { params: Promise<{ caseId: string }> }

export default async function PrintCasePage({ params }: Props) {
  const { caseId } = await params
  const t = await getTranslations('cases')
  return <CaseFile file={await call.cases.export({ caseId, reason: t('printReason') })} />
}
