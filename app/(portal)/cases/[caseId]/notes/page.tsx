import { call } from '#components/api/call.ts'
import { NoteList } from '#components/cases/note-list.tsx'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function CaseNotesPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const [viewer, found, page] = await Promise.all([
    call.accounts.viewer({}),
    call.cases.get({ caseId }),
    call.cases.listNotes({ caseId, cursor }),
  ])
  return (
    <NoteList
      caseId={caseId}
      page={page}
      cursor={cursor}
      country={viewer.country}
      language={viewer.language}
      mayAdd={found.may.contribute}
    />
  )
}
