import { call } from '#components/api/call.ts'
import { CaseOverview } from '#components/cases/case-overview.tsx'

type Props = { params: Promise<{ caseId: string }> }

export async function generateMetadata({ params }: Props) {
  const { caseId } = await params
  const { cover } = await call.cases.get({ caseId })
  return { title: `${cover.number} · ${cover.title}` }
}

export default async function CasePage({ params }: Props) {
  const { caseId } = await params
  const found = await call.cases.get({ caseId })
  const timeline = found.full ? await call.cases.timeline({ caseId, limit: 10 }) : null
  return <CaseOverview found={found} events={timeline?.events ?? []} />
}
