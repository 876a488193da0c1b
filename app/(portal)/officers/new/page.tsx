import { forbidden } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { CreateOfficerForm } from '#components/officers/create-officer-form.tsx'
import { toLanguage } from '#i18n/languages.ts'

export async function generateMetadata() {
  const t = await getTranslations('officers')
  return { title: `${t('create.label')} · ${t('title')}` }
}

export default async function Page() {
  const t = await getTranslations('officers')
  const language = toLanguage(await getLocale())
  const viewer = await call.accounts.viewer({})
  if (!viewer.roles.includes('administrator')) forbidden()
  const { agencies } = await call.agencies.list({ status: 'active' })
  const own = agencies.filter(({ country }) => country === viewer.country)
  return (
    <Words features={['officers', 'accounts']}>
      <div className="grid max-w-3xl gap-4">
        <h1>{t('create.label')}</h1>
        <CreateOfficerForm
          agencies={own.map(({ id, code, names }) => ({ id, code, name: names[language] }))}
          ownAgencyId={viewer.agencyId}
        />
      </div>
    </Words>
  )
}
