import type { ReactNode } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CaseHead } from '#components/cases/case-head.tsx'

type Props = { params: Promise<{ caseId: string }>; children: ReactNode }

export default async function CaseLayout({ params, children }: Props) {
  const { caseId } = await params
  const found = await call.cases.get({ caseId })
  return (
    <Words features={['cases', 'evidence', 'requests', 'releases']}>
      <div className="grid gap-5">
        <CaseHead found={found} />
        {children}
      </div>
    </Words>
  )
}
