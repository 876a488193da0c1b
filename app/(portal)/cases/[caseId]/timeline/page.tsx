import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { CaseEvents } from '#components/cases/case-events.tsx'
import { Pager } from '#components/ui/pager.tsx'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ cursor?: string }> }

export default async function CaseTimelinePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cursor } = await searchParams
  const t = await getTranslations('cases')
  const { events, next } = await call.cases.timeline({ caseId, limit: 50, cursor })
  const at = `/cases/${caseId}/timeline`
  return (
    <section aria-labelledby="timeline" className="grid gap-4">
      <h2 id="timeline">{t('timeline')}</h2>
      <CaseEvents events={events} since={null} />
      <Pager
        label={t('pages')}
        next={next ? `${at}?${new URLSearchParams({ cursor: next })}` : undefined}
        previous={cursor ? at : undefined}
      />
    </section>
  )
}
