import { call } from '#components/api/call.ts'
import { CaseAccess } from '#components/cases/case-access.tsx'

type Props = { params: Promise<{ caseId: string }> }

export default async function CaseAccessPage({ params }: Props) {
  const { caseId } = await params
  const [viewer, found, { agencies }] = await Promise.all([
    call.accounts.viewer({}),
    call.cases.get({ caseId }),
    call.agencies.list({ status: 'active' }),
  ])
  const explained = found.may.explainAccess ? await call.cases.explainAccess({ caseId }) : null
  const colleagues = found.may.assign
    ? await call.officers.list({ agencyId: viewer.agencyId, status: 'active', limit: 100 })
    : { officers: [] }
  return (
    <CaseAccess
      found={found}
      agencies={agencies}
      colleagues={colleagues.officers}
      explained={explained}
      viewer={viewer}
    />
  )
}
