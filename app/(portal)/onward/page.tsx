import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { OnwardList } from '#components/onward/onward-list.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

export async function generateMetadata() {
  const t = await getTranslations('onward')
  return { title: t('title') }
}

export default async function Page() {
  const t = await getTranslations('onward')
  const page = await call.onward.list({})
  return (
    <Words features={['onward']}>
      <UsesMark marks={page.requests.map(({ mark }) => mark)} />
      <div className="grid gap-4">
        <h1>{t('title')}</h1>
        <p className="measure text-quiet">{t('intro')}</p>
        <OnwardList page={page} />
      </div>
    </Words>
  )
}
