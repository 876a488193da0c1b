import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { DelegationPage } from '#components/delegations/delegation-page.tsx'

export async function generateMetadata() {
  const t = await getTranslations('delegations')
  return { title: t('title') }
}

export default async function Page() {
  const t = await getTranslations('delegations')
  const page = await call.delegations.list({})
  const viewer = await call.accounts.viewer({})
  const { officers } = await call.officers.list({ agencyId: viewer.agencyId, status: 'active', limit: 100 })
  const people = officers
    .filter(({ roles }) => !roles.some((role) => ['manager', 'auditor', 'administrator'].includes(role)))
    .map(({ id, rank, fullName }) => ({ value: id, label: `${rank} ${fullName}`.trim() }))
  return (
    <Words features={['delegations']}>
      <div className="grid gap-4">
        <h1>{t('title')}</h1>
        <DelegationPage page={page} people={people} mayGive={viewer.deputisesFor === null} />
      </div>
    </Words>
  )
}
