import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { OpenCaseForm } from '#components/cases/open-case-form.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('cases'))('open') })

export default async function NewCasePage() {
  const t = await getTranslations('cases')
  const { country, language } = await call.accounts.viewer({})
  return (
    <Words features={['cases']}>
      <div className="grid max-w-3xl gap-6">
        <h1>{t('open')}</h1>
        <OpenCaseForm country={country} language={language} />
      </div>
    </Words>
  )
}
