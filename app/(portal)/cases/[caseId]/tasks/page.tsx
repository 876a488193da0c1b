import { call } from '#components/api/call.ts'
import { TaskList } from '#components/cases/task-list.tsx'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function CaseTasksPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const [viewer, found, page] = await Promise.all([
    call.accounts.viewer({}),
    call.cases.get({ caseId }),
    call.cases.listTasks({ caseId, cursor }),
  ])
  const own = found.officers.filter((officer) => officer.agencyId === viewer.agencyId)
  return (
    <TaskList
      caseId={caseId}
      page={page}
      cursor={cursor}
      country={viewer.country}
      language={viewer.language}
      mayAdd={found.may.contribute}
      people={own.map(({ officerId, name, rank }) => ({ value: officerId, label: `${rank} ${name}`.trim() }))}
    />
  )
}
