import { forbidden } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ProposePostingForm } from '#components/postings/propose-posting-form.tsx'
import { toLanguage } from '#i18n/languages.ts'

export async function generateMetadata() {
  const t = await getTranslations('postings')
  return { title: `${t('propose.label')} · ${t('title')}` }
}

export default async function Page() {
  const t = await getTranslations('postings')
  const language = toLanguage(await getLocale())
  const viewer = await call.accounts.viewer({})
  if (!viewer.roles.includes('administrator')) forbidden()
  const { agencies } = await call.agencies.list({ status: 'active' })
  return (
    <Words features={['postings']}>
      <div className="grid max-w-3xl gap-4">
        <h1>{t('propose.label')}</h1>
        <p className="measure text-sm text-quiet">{t('propose.effect')}</p>
        <ProposePostingForm
          agencies={agencies.map(({ id, code, names, country }) => ({
            id,
            code,
            name: names[language],
            country,
          }))}
          country={viewer.country}
          ownAgencyId={viewer.agencyId}
        />
      </div>
    </Words>
  )
}
