import { getTranslations } from 'next-intl/server'
import { AgreementList } from '#components/agreements/agreement-list.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export async function generateMetadata() {
  const t = await getTranslations('agreements')
  return { title: t('title') }
}

const states = ['proposed', 'in_force', 'ended', 'refused'] as const

export default async function Page({ searchParams }: { searchParams: Promise<{ state?: string }> }) {
  const asked = (await searchParams).state
  const state = states.find((one) => one === asked)
  const viewer = await call.accounts.viewer({})
  const { agreements } = await call.agreements.list({ state })
  return (
    <Words features={['agreements']}>
      <AgreementList rows={agreements} state={state} mayPropose={viewer.roles.includes('manager')} />
    </Words>
  )
}
