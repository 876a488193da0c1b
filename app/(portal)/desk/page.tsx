import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { OtherDesk } from '#components/desk/other-desk.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('desk'))('desk') })

export default async function Page() {
  const { roles } = await call.accounts.viewer({})
  if (roles.includes('auditor')) return <OtherDesk of="auditor" />
  if (roles.includes('administrator')) return <OtherDesk of="administrator" />
  const isManager = roles.includes('manager')
  const [recent, invited, requests, tasks, awaiting, postings] = await Promise.all([
    call.cases.list({ limit: 10 }),
    isManager ? call.cases.list({ participation: 'invited', limit: 20 }) : null,
    call.requests.list({ box: 'in', sort: 'due', limit: 20 }),
    call.desk.tasks({}),
    isManager ? call.releases.listAwaiting({}) : null,
    isManager ? call.postings.list({ state: 'proposed' }) : null,
  ])
  return (
    <Words features={['desk', 'cases']}>
      <DeskPage
        recent={recent.cases}
        invited={invited?.cases ?? []}
        requests={requests.requests}
        tasks={tasks.tasks}
        awaiting={awaiting}
        postings={postings?.postings ?? []}
      />
    </Words>
  )
}
