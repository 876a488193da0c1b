import { forbidden } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementForm } from '#components/agreements/agreement-form.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export async function generateMetadata() {
  const t = await getTranslations('agreements')
  return { title: `${t('propose')} · ${t('title')}` }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  const t = await getTranslations('agreements')
  const { from } = await searchParams
  const viewer = await call.accounts.viewer({})
  if (!viewer.roles.includes('manager')) forbidden()
  const { agencies } = await call.agencies.list({ status: 'active' })
  const current = from ? await call.agreements.get({ agreementId: from }) : undefined
  return (
    <Words features={['agreements']}>
      <div className="grid max-w-3xl gap-4">
        <h1>{current ? t('change.title', { number: current.number }) : t('propose')}</h1>
        <p className="measure text-sm text-quiet">{t('emptyHint')}</p>
        <AgreementForm
          agencies={agencies.map(({ id, code, country }) => ({ id, code, country }))}
          from={current}
        />
      </div>
    </Words>
  )
}
